package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.KeptRows;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.Each;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Prints sections, those that are repeated for each of the groups they are repeated for. Only
/// the rows of the group at hand are kept, in bounded memory, because its blocks may read them
/// several times.
final class SectionComposer {
    private final BlockComposer blocks;

    /// @param blocks prints what stands in them
    SectionComposer(BlockComposer blocks) {
        this.blocks = blocks;
    }

    void print(Block.Section section, Surroundings at) throws IOException {
        Each each = section.each();
        if (each == null) {
            printOnce(section, at);
            return;
        }
        RowSource source = at.rows(each.dataset());
        try (RowCursor rows = source.open()) {
            long read = 0;
            Row first = rows.next();
            while (first != null) {
                try (KeptRows group = new KeptRows(each.dataset());
                        Accumulators totals = new Accumulators(each.aggregates())) {
                    Row next = gather(first, rows, each, at.environment(), group, totals);
                    Repetition repetition =
                            new Repetition(each.dataset(), first, !each.keys().isEmpty());
                    Environment ofGroup = at.environment().withGroup(totals.results(), first);
                    try {
                        printOnce(section, at.with(ofGroup, group, repetition));
                    } catch (EvaluationException failure) {
                        throw repetition.fault(failure);
                    }
                    first = next;
                    read += group.size();
                }
            }
            blocks.count(source, read);
        }
    }

    /// Gathers the rows of a group.
    ///
    /// @param first its first row
    /// @return the first row of the next group; null when there is none
    private static @Nullable Row gather(
            Row first,
            RowCursor rows,
            Each each,
            Environment environment,
            KeptRows group,
            Accumulators totals)
            throws IOException {
        List<@Nullable Object> key = key(each, environment.withRow(first));
        Row row = first;
        do {
            group.add(row);
            totals.add(environment.withRow(row));
            row = rows.next();
        } while (row != null && belongs(key, row, each, environment));
        return row;
    }

    private static boolean belongs(
            List<@Nullable Object> key, Row row, Each each, Environment environment) {
        return !each.keys().isEmpty() && Objects.equals(key, key(each, environment.withRow(row)));
    }

    private static List<@Nullable Object> key(Each each, Environment atRow) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Expression part : each.keys()) {
            key.add(Evaluator.evaluate(part, atRow));
        }
        return key;
    }

    private void printOnce(Block.Section section, Surroundings at) throws IOException {
        if (section.newPage()) {
            at.flow().breakPage();
        }
        Tag tag = at.parent().child(Tag.Role.SECTION);
        Surroundings inside = at.within(tag);
        if (section.title() != null) {
            String title = SettableTexts.of(section.title(), at.environment());
            blocks.heading(section.level(), section.numbered(), title, inside);
        }
        blocks.print(section.body(), inside);
        at.flow().complete(tag);
    }
}
