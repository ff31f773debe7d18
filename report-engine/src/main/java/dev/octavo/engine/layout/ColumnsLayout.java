package dev.octavo.engine.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sets several columns side by side. They stand on one page where they fit on one; taller ones
/// go on, each in its place, on the next.
public final class ColumnsLayout {
    /// A column narrower than this is no place for text, in points.
    private static final float LEAST_WIDTH = 36;

    private final Flow flow;
    private final float spaceBefore;
    private final Tag tag;
    private final List<ColumnFlow> columns = new ArrayList<>();

    /// How wide a column is.
    public sealed interface Width {
        /// Exactly this many points.
        record Fixed(float points) implements Width {}

        /// A share of what fixed columns and gutters leave.
        ///
        /// @param weight against the weights of other shares, above 0
        record Share(float weight) implements Width {}
    }

    /// Begins columns.
    ///
    /// @param spaceBefore left free above, unless they stand at the top of a page
    /// @param tag what they are; complete when they are
    /// @param widths at least one
    /// @param gutter free between two columns, in points
    /// @throws LayoutException when there is not enough room for them
    public ColumnsLayout(Flow flow, float spaceBefore, Tag tag, List<Width> widths, float gutter) {
        this.flow = flow;
        this.spaceBefore = spaceBefore;
        this.tag = tag;
        float free = flow.width() - gutter * (widths.size() - 1);
        float weights = 0;
        for (Width width : widths) {
            switch (width) {
                case Width.Fixed(float points) -> free -= points;
                case Width.Share(float weight) -> weights += weight;
            }
        }
        float x = 0;
        for (Width width : widths) {
            float points =
                    switch (width) {
                        case Width.Fixed(float fixed) -> fixed;
                        case Width.Share(float weight) -> free * weight / weights;
                    };
            if (points < LEAST_WIDTH || free < -0.01f) {
                throw new LayoutException(
                        "the columns do not fit beside each other: the page offers %.0fpt"
                                .formatted(flow.width()));
            }
            columns.add(new ColumnFlow(x, points, flow.height()));
            x += points + gutter;
        }
    }

    /// Where the content of a column goes.
    ///
    /// @param index from 0, at the start edge
    public Flow column(int index) {
        return columns.get(index);
    }

    /// Prints what the columns were given.
    public void finish() throws IOException {
        List<ColumnPart> parts = new ArrayList<>();
        for (ColumnFlow column : columns) {
            parts.add(new ColumnPart(column.x(), column.height(), List.of(), column.steps()));
        }
        flow.add(new ColumnsSlab(parts, tag), spaceBefore, Keep.FREE);
    }
}
