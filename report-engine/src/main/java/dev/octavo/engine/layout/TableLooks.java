package dev.octavo.engine.layout;

import dev.octavo.engine.layout.RowSlab.Look;
import dev.octavo.engine.layout.RowSlab.Rule;
import dev.octavo.engine.text.TextStyle;

/// How a table looks: lines of text between hairlines, flush with the edges of the page's text.
///
/// @param cell the text of rows
/// @param header the titles of columns
/// @param group the titles of groups
/// @param continued what follows the title of a group that goes on
/// @param strong totals
/// @param note remarks
/// @param gap between two columns
record TableLooks(
        TextStyle cell,
        TextStyle header,
        TextStyle group,
        TextStyle continued,
        TextStyle strong,
        TextStyle note,
        float gap,
        Look spansRow,
        Rule spansRule,
        Look headerRow,
        Look groupRow,
        Look dataRow,
        Look subtotalRow,
        Look grandTotalRow) {
    private static final float LEADING = 1.25f;

    static TableLooks of(Theme theme) {
        TextStyle cell = theme.table();
        float size = cell.size();
        float line = size * LEADING;
        float padding = theme.spacing().row();
        Rule hairline = new Rule(0.4f, theme.hairline());
        Rule thin = new Rule(0.5f, theme.muted());
        Rule heavy = new Rule(0.8f, theme.text().color());
        return new TableLooks(
                cell,
                cell.withStrong(true).withColor(theme.muted()).withSize(size * 0.94f),
                cell.withStrong(true).withColor(theme.accent()).withSize(size * 1.1f),
                cell.withColor(theme.muted()),
                cell.withStrong(true),
                cell.withSlanted(true).withColor(theme.muted()),
                theme.spacing().column(),
                new Look(line * 0.95f, 0, padding * 2, null, null, true),
                thin,
                new Look(line * 0.95f, 0, padding * 1.6f, null, heavy, true),
                new Look(line * 1.1f, size * 0.9f, padding * 1.4f, null, hairline, true),
                new Look(line, padding, padding, null, hairline, false),
                new Look(line, padding * 1.4f, padding * 1.4f, thin, null, false),
                new Look(line, padding * 1.8f, padding, heavy, null, false));
    }
}
