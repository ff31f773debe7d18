package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Computes aggregates while rows stream by: those of one group, or of one dataset. Belongs to
/// one thread; closed when it is no longer needed.
public final class Accumulators implements Closeable {
    private final List<Aggregate> aggregates;
    private final @Nullable Accumulator[] accumulators;

    /// @param aggregates what is asked, at their slots
    public Accumulators(List<Aggregate> aggregates) {
        this.aggregates = List.copyOf(aggregates);
        this.accumulators = new Accumulator[aggregates.size()];
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i] = Accumulator.of(aggregates.get(i).function());
        }
    }

    /// The results of aggregates over whole datasets, at their slots; each dataset is read
    /// once.
    ///
    /// @param datasets by name; all that the aggregates look at
    /// @throws dev.octavo.engine.dataset.DataException when the content is at fault
    /// @throws IOException when reading failed
    public static List<@Nullable Object> overDatasets(
            List<Aggregate> aggregates, Map<String, Dataset> datasets, Environment environment)
            throws IOException {
        @Nullable Object[] results = new Object[aggregates.size()];
        for (String name : aggregates.stream().map(Aggregate::dataset).distinct().toList()) {
            List<Aggregate> ofDataset = new ArrayList<>();
            for (Aggregate aggregate : aggregates) {
                if (aggregate.dataset().equals(name)) {
                    ofDataset.add(aggregate);
                }
            }
            Dataset dataset = Objects.requireNonNull(datasets.get(name), name);
            try (Accumulators accumulators = new Accumulators(ofDataset);
                    RowCursor rows = dataset.openInAnyOrder()) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    accumulators.add(environment.withRow(row));
                }
                List<@Nullable Object> found = accumulators.results();
                for (int i = 0; i < found.size(); i++) {
                    results[aggregates.indexOf(ofDataset.get(i))] = found.get(i);
                }
            }
        }
        return Collections.unmodifiableList(Arrays.asList(results));
    }

    /// Takes one row into account.
    ///
    /// @param atRow an environment at the row
    /// @throws dev.octavo.engine.dataset.DataException when a value cannot be computed from the
    ///     row
    /// @throws IOException when values that do not fit in memory cannot be written to disk
    public void add(Environment atRow) throws IOException {
        for (int i = 0; i < accumulators.length; i++) {
            Aggregate aggregate = aggregates.get(i);
            try {
                Expression condition = aggregate.condition();
                if (condition != null && !Evaluator.isTrue(condition, atRow)) {
                    continue;
                }
                Expression argument = aggregate.argument();
                Object value = argument == null ? true : Evaluator.evaluate(argument, atRow);
                if (!Evaluator.isNothing(value)) {
                    accumulators[i].add(value);
                }
            } catch (EvaluationException failure) {
                throw failure.at(aggregate.dataset(), Objects.requireNonNull(atRow.row()));
            }
        }
    }

    /// The results over all rows added so far, at their slots; no row can be added after this,
    /// unless all is cleared.
    public List<@Nullable Object> results() throws IOException {
        @Nullable Object[] results = new Object[accumulators.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = accumulators[i].result();
        }
        return Collections.unmodifiableList(Arrays.asList(results));
    }

    /// Forgets all rows, for the next group.
    public void clear() throws IOException {
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i].close();
            accumulators[i] = Accumulator.of(aggregates.get(i).function());
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Accumulator accumulator : accumulators) {
            try {
                accumulator.close();
            } catch (IOException next) {
                failure = next;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
