package dev.octavo.engine.layout;

import dev.octavo.engine.layout.RowSlab.Cell;
import dev.octavo.engine.layout.RowSlab.Underlay;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Run;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// Sets the rows of a table's data.
final class DataRows {
    private final List<Cell> cells = new ArrayList<>();
    private final Theme theme;
    private final TableLooks looks;
    private final Typesetter typesetter;

    DataRows(List<TableColumn> columns, Theme theme, TableLooks looks, Typesetter typesetter) {
        this.theme = theme;
        this.looks = looks;
        this.typesetter = typesetter;
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new Cell(i, 1, columns.get(i).align(), Tag.Role.TABLE_CELL));
        }
    }

    RowSlab row(TableGrid grid, TableRow.Data data, Tag tag) {
        List<String> texts = data.cells();
        List<CellLook> cellLooks = data.looks();
        List<List<Line>> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            float width = grid.width(i, 1);
            lines.add(
                    cellLooks == null || cellLooks.get(i).equals(CellLook.PLAIN)
                            ? typesetter.lines(texts.get(i), looks.cell(), width)
                            : lines(texts.get(i), cellLooks.get(i), width));
        }
        RowSlab row = new RowSlab(grid, looks.dataRow(), cells, lines, tag);
        return cellLooks == null ? row : row.over(underlays(cellLooks));
    }

    private List<Line> lines(String text, CellLook look, float width) {
        TextStyle style = looks.cell().withStrong(look.strong()).withSlanted(look.slanted());
        Tone ink = look.ink();
        if (ink != null) {
            style = style.withColor(ink.ink(theme));
        } else if (look.link() != null) {
            style = style.withColor(theme.accent());
        }
        return typesetter.lines(List.of(new Run(text, style, look.link())), width);
    }

    private List<Underlay> underlays(List<CellLook> cellLooks) {
        List<Underlay> underlays = new ArrayList<>(cellLooks.size());
        for (CellLook look : cellLooks) {
            Tone background = look.background();
            underlays.add(
                    new Underlay(background == null ? null : background.tint(theme), look.mark()));
        }
        return underlays;
    }
}
