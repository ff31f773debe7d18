package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.CellLook;
import dev.octavo.engine.layout.CellMark;
import dev.octavo.engine.layout.Tone;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.Column;
import dev.octavo.engine.template.StyleRule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the cells of a table's rows look.
final class CellLooks {
    /// A reader of the document follows no other address: it may come from the data.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");

    private final Block.Table table;
    private final CellMarks marks;
    private final boolean plain;

    CellLooks(Block.Table table, CellMarks marks) {
        this.table = table;
        this.marks = marks;
        this.plain =
                table.styles().isEmpty()
                        && table.columns().stream()
                                .allMatch(
                                        column ->
                                                column.link() == null
                                                        && column.graphic() == null
                                                        && column.styles().isEmpty());
    }

    /// The looks of a row's cells; null when all are plain.
    @Nullable List<CellLook> of(Environment atRow) {
        if (plain) {
            return null;
        }
        CellLook row = look(table.styles(), CellLook.PLAIN, atRow);
        List<CellLook> looks = new ArrayList<>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            CellLook look = look(column.styles(), row, atRow);
            CellMark mark = marks.of(i, atRow);
            look = mark == null ? look : look.withMark(mark);
            String address = column.link() == null ? "" : column.link().render(atRow);
            looks.add(address.isEmpty() ? look : look.withLink(checked(address, column.link())));
        }
        return looks;
    }

    private static String checked(String address, TextTemplate link) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new EvaluationException(
                    "'%s' is no address to link to: expected one that begins with https://, http:// or mailto:"
                            .formatted(address),
                    link);
        }
        return address;
    }

    private static CellLook look(List<StyleRule> rules, CellLook base, Environment atRow) {
        CellLook look = base;
        for (StyleRule rule : rules) {
            if (rule.when() == null || Evaluator.isTrue(rule.when(), atRow)) {
                look =
                        look.and(
                                new CellLook(
                                        rule.bold(),
                                        rule.italic(),
                                        tone(rule.color()),
                                        tone(rule.background()),
                                        null,
                                        null));
            }
        }
        return look;
    }

    static @Nullable Tone tone(StyleRule.@Nullable Tone tone) {
        return switch (tone) {
            case null -> null;
            case MUTED -> Tone.MUTED;
            case ACCENT -> Tone.ACCENT;
            case POSITIVE -> Tone.POSITIVE;
            case NEGATIVE -> Tone.NEGATIVE;
            case WARNING -> Tone.WARNING;
        };
    }
}
