package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.TableLayout;
import dev.octavo.engine.layout.TableRow;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.Column;
import dev.octavo.engine.template.Group;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds where the groups of a table begin and end, and prints their titles and totals. Rows
/// come in the order of their groups, so only the open ones are known at any time.
final class Groups implements Closeable {
    /// A level of grouping, and its group that is open.
    private static final class Level {
        private final Group group;
        private final Accumulators accumulators;
        private @Nullable Object key;
        private boolean open;

        private Level(Group group, Accumulators accumulators) {
            this.group = group;
            this.accumulators = accumulators;
        }
    }

    private final Block.Table table;
    private final Environment environment;
    private final TableLayout layout;
    private final Words words;
    private final GroupPreviews previews;
    private final List<Level> levels = new ArrayList<>();
    private final Accumulators whole;
    private @Nullable Row lastRow;

    /// @param previews what the groups amount to whose headers tell it
    Groups(
            Block.Table table,
            Environment environment,
            TableLayout layout,
            Words words,
            GroupPreviews previews) {
        this.previews = previews;
        this.table = table;
        this.environment = environment;
        this.layout = layout;
        this.words = words;
        for (Group group : table.groups()) {
            levels.add(new Level(group, new Accumulators(table.aggregates())));
        }
        this.whole = new Accumulators(table.aggregates());
    }

    /// Ends the groups that a row does not belong to, begins those that it does, and takes it
    /// into account in their totals.
    ///
    /// @return the outermost level of which a group begins; the number of levels when none does
    int enter(Row row, Environment atRow) throws IOException {
        int changed = firstChanged(atRow);
        end(changed);
        for (int i = changed; i < levels.size(); i++) {
            Level level = levels.get(i);
            level.key = Evaluator.evaluate(level.group.key(), atRow);
            level.open = true;
            String title =
                    SettableTexts.of(level.group.header(), atRow.withGroup(previews.next(i), row));
            layout.add(
                    new TableRow.GroupStart(title, words.continued(), level.group.keepWithNext()));
        }
        lastRow = row;
        count(atRow);
        return changed;
    }

    /// Takes a row into account that is not printed: the totals of the groups that it belongs
    /// to include it, and no group begins with it.
    void leaveOut(Environment atRow) throws IOException {
        end(firstChanged(atRow));
        count(atRow);
    }

    private int firstChanged(Environment atRow) {
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            boolean same =
                    level.open
                            && Objects.equals(
                                    level.key, Evaluator.evaluate(level.group.key(), atRow));
            if (!same) {
                return i;
            }
        }
        return levels.size();
    }

    /// Takes a row into account in the totals of the open groups.
    private void count(Environment atRow) throws IOException {
        if (table.aggregates().isEmpty()) {
            return;
        }
        for (Level level : levels) {
            if (level.open && level.group.subtotal() != null) {
                level.accumulators.add(atRow);
            }
        }
        if (table.grandTotal() != null) {
            whole.add(atRow);
        }
    }

    /// Ends all groups.
    void endAll() throws IOException {
        end(0);
    }

    /// Prints the total of all rows.
    ///
    /// @param anyRow whether there was one
    void printGrandTotal(boolean anyRow) throws IOException {
        TextTemplate grandTotal = table.grandTotal();
        if (grandTotal != null && anyRow) {
            Environment ofAll = environment.withGroup(whole.results(), environment.row());
            printTotal(TableRow.Weight.GRAND_TOTAL, grandTotal, ofAll);
        }
    }

    private void end(int first) throws IOException {
        for (int i = levels.size() - 1; i >= first; i--) {
            Level level = levels.get(i);
            if (!level.open) {
                continue;
            }
            TextTemplate subtotal = level.group.subtotal();
            if (subtotal != null && lastRow != null) {
                Environment ofGroup = environment.withGroup(level.accumulators.results(), lastRow);
                try {
                    printTotal(TableRow.Weight.SUBTOTAL, subtotal, ofGroup);
                } catch (EvaluationException failure) {
                    throw failure.at(table.dataset(), lastRow, "group up to row");
                }
                level.accumulators.clear();
            }
            layout.add(new TableRow.GroupEnd());
            level.open = false;
        }
    }

    private void printTotal(TableRow.Weight weight, TextTemplate label, Environment ofGroup)
            throws IOException {
        List<String> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            Expression total = column.total();
            cells.add(total == null ? "" : TableComposer.cell(column, total, ofGroup));
        }
        layout.add(new TableRow.Total(weight, SettableTexts.of(label, ofGroup), cells));
    }

    @Override
    public void close() throws IOException {
        for (Level level : levels) {
            level.accumulators.close();
        }
        whole.close();
    }
}
