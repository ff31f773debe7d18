package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.KeptRows;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Undefined;
import dev.octavo.engine.template.Group;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// What groups amount to whose headers tell it before their rows: found in a pass of its own,
/// and kept in the order of the groups, on disk where there are many.
final class GroupPreviews implements Closeable {
    /// A level of grouping whose headers ask for something.
    private static final class Level {
        private final Group group;
        private final Accumulators accumulators;
        private final KeptRows results;
        private @Nullable RowCursor cursor;

        private Level(Group group, String dataset) {
            this.group = group;
            this.accumulators = new Accumulators(group.headerAggregates());
            this.results = new KeptRows(dataset);
        }
    }

    private final List<Level> levels = new ArrayList<>();

    private GroupPreviews() {}

    /// Reads the rows where a header asks for something.
    static GroupPreviews of(List<Group> groups, RowSource source, Environment environment)
            throws IOException {
        GroupPreviews previews = new GroupPreviews();
        if (groups.stream().allMatch(group -> group.headerAggregates().isEmpty())) {
            return previews;
        }
        for (Group group : groups) {
            previews.levels.add(new Level(group, source.name()));
        }
        try (RowCursor rows = source.open()) {
            previews.read(rows, environment);
        } catch (IOException | RuntimeException failure) {
            try (previews) {
                throw failure;
            }
        }
        return previews;
    }

    private void read(RowCursor rows, Environment environment) throws IOException {
        @Nullable Object[] keys = new Object[levels.size()];
        boolean first = true;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Environment atRow = environment.withRow(row);
            boolean changed = first;
            for (int i = 0; i < levels.size(); i++) {
                Object key = Evaluator.evaluate(levels.get(i).group.key(), atRow);
                changed |= !Objects.equals(key, keys[i]);
                keys[i] = key;
                if (changed && !first) {
                    end(levels.get(i));
                }
                levels.get(i).accumulators.add(atRow);
            }
            first = false;
        }
        if (!first) {
            for (Level level : levels) {
                end(level);
            }
        }
    }

    private static void end(Level level) throws IOException {
        List<@Nullable Object> results = level.accumulators.results();
        // Rows hold no undefined values: each is kept behind whether it is one.
        @Nullable Object[] values = new Object[2 * results.size()];
        for (int i = 0; i < results.size(); i++) {
            boolean undefined = results.get(i) == Undefined.UNDEFINED;
            values[2 * i] = undefined;
            values[2 * i + 1] = undefined ? null : results.get(i);
        }
        level.results.add(new Row(level.results.size() + 1, values));
        level.accumulators.clear();
    }

    /// The results of a level's next group; none where no header asks for any.
    List<@Nullable Object> next(int level) throws IOException {
        if (levels.isEmpty()) {
            return List.of();
        }
        Level at = levels.get(level);
        if (at.cursor == null) {
            at.cursor = at.results.open();
        }
        Row row = Objects.requireNonNull(at.cursor.next(), "a group that was not there before");
        List<@Nullable Object> results = new ArrayList<>();
        for (int i = 0; i < row.size(); i += 2) {
            boolean undefined = Boolean.TRUE.equals(row.value(i));
            results.add(undefined ? Undefined.UNDEFINED : row.value(i + 1));
        }
        return Collections.unmodifiableList(results);
    }

    @Override
    public void close() throws IOException {
        for (Level level : levels) {
            if (level.cursor != null) {
                level.cursor.close();
            }
            level.results.close();
            level.accumulators.close();
        }
    }
}
