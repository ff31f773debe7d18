package dev.octavo.engine.composition;

import dev.octavo.engine.layout.ColumnsLayout;
import dev.octavo.engine.layout.ColumnsLayout.Width;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.BlockColumn;
import dev.octavo.engine.template.Column;

import java.io.IOException;
import java.util.List;

/// Prints blocks side by side.
final class ColumnsComposer {
    private ColumnsComposer() {}

    /// @param spaceBefore left free above, in points
    static void print(
            Block.Columns columns, Surroundings at, BlockComposer blocks, float spaceBefore)
            throws IOException {
        Tag tag = at.parent().child(Tag.Role.SECTION);
        List<Width> widths = columns.columns().stream().map(ColumnsComposer::width).toList();
        float gutter = (float) columns.gutter().points();
        ColumnsLayout layout = new ColumnsLayout(at.flow(), spaceBefore, tag, widths, gutter);
        for (int i = 0; i < widths.size(); i++) {
            Flow column = layout.column(i);
            Tag columnTag = tag.child(Tag.Role.SECTION);
            blocks.print(columns.columns().get(i).body(), at.within(column, columnTag));
            column.complete(columnTag);
        }
        layout.finish();
    }

    private static Width width(BlockColumn column) {
        return switch (column.width()) {
            case Column.Width.Fixed(var length) -> new Width.Fixed((float) length.points());
            case Column.Width.Share(double weight) -> new Width.Share((float) weight);
            case Column.Width.Auto() -> new Width.Share(1);
        };
    }
}
