package dev.octavo.engine.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The rows of one dataset that are not what its fields declare: up to a limit they are left
/// out and collected, the next one fails the rendering. A row that is read again in another
/// pass counts once. Belongs to one thread.
public final class BadRows {
    private final int limit;
    private final TreeMap<Long, List<DataException>> byRow = new TreeMap<>();

    /// @param limit how many rows may be bad, from 0
    public BadRows(int limit) {
        this.limit = limit;
    }

    /// Takes note of what is wrong with a row, which is then left out.
    ///
    /// @throws DataException when this row is one too many
    void add(DataException problem) {
        List<DataException> known = byRow.get(problem.row());
        if (known == null) {
            if (byRow.size() == limit) {
                throw limit == 0 ? problem : oneTooMany(problem);
            }
            known = new ArrayList<>();
            byRow.put(problem.row(), known);
        }
        boolean saidBefore = known.stream().anyMatch(one -> one.describes(problem));
        if (!saidBefore) {
            known.add(problem);
        }
    }

    private DataException oneTooMany(DataException problem) {
        return new DataException(
                problem.dataset(),
                problem.row(),
                problem.line() == null ? 0 : problem.line(),
                "%s; this is one bad row more than the limit of %d, the first being row %d"
                        .formatted(problem.getMessage(), limit, byRow.firstKey()));
    }

    /// How many rows were left out.
    public int count() {
        return byRow.size();
    }

    /// Everything that is wrong with the rows left out, in their order.
    public List<DataException> problems() {
        return byRow.values().stream().flatMap(List::stream).toList();
    }
}
