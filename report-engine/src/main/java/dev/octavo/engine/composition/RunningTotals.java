package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.template.RunningTotal;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the rows of a table amount to so far.
final class RunningTotals implements Closeable {
    private final List<RunningTotal> totals;
    private final List<Accumulators> accumulators = new ArrayList<>();

    RunningTotals(List<RunningTotal> totals) {
        this.totals = totals;
        for (RunningTotal total : totals) {
            accumulators.add(new Accumulators(List.of(total.aggregate())));
        }
    }

    /// Takes a row into account.
    ///
    /// @param changed the outermost level of grouping of which a group begins with the row; the
    ///     number of levels when none does
    /// @return the environment in which the row's cells can see the totals
    Environment enter(Environment atRow, int changed) throws IOException {
        if (totals.isEmpty()) {
            return atRow;
        }
        List<@Nullable Object> results = new ArrayList<>(totals.size());
        for (int i = 0; i < totals.size(); i++) {
            if (totals.get(i).level() >= changed) {
                accumulators.get(i).clear();
            }
            accumulators.get(i).add(atRow);
            results.add(accumulators.get(i).results().getFirst());
        }
        return atRow.withGroup(Collections.unmodifiableList(results), atRow.row());
    }

    @Override
    public void close() throws IOException {
        for (Accumulators each : accumulators) {
            each.close();
        }
    }
}
