package dev.octavo.engine.layout;

import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Fragment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thing to be done on a page.
public sealed interface DrawOp {

    /// Glyphs in one face.
    ///
    /// @param x where the first glyph begins
    /// @param baseline the line that the letters stand on
    record Text(float x, float baseline, Fragment fragment) implements DrawOp {}

    /// A filled rectangle.
    ///
    /// @param y its upper edge
    record Fill(float x, float y, float width, float height, Color color) implements DrawOp {}

    /// A straight line.
    record Stroke(float x1, float y1, float x2, float y2, float thickness, Color color)
            implements DrawOp {}

    /// A shape with any outline.
    ///
    /// @param fill null to leave it empty
    /// @param stroke null to draw no outline
    /// @param thickness of the outline
    record Shape(List<PathStep> path, @Nullable Color fill, @Nullable Color stroke, float thickness)
            implements DrawOp {
        public Shape {
            path = List.copyOf(path);
        }
    }

    /// A line through points that meet roundly.
    ///
    /// @param thickness above 0
    record Trace(List<PathStep> path, Color color, float thickness, Dash dash) implements DrawOp {
        public Trace {
            path = List.copyOf(path);
        }
    }

    /// Glyphs in one face along a line that rises.
    ///
    /// @param x where the first glyph begins
    /// @param baseline at that place
    /// @param degrees against the clock, from the reading direction
    record Turned(float x, float baseline, Fragment fragment, float degrees) implements DrawOp {}

    /// Turned texts and pictures that stand at the same place of many pages: the same instance is
    /// written to a document once. It is always decoration.
    ///
    /// @param opacity of the pictures, above 0 to 1
    record Stamp(List<Turned> texts, List<Image> pictures, double opacity) implements DrawOp {
        public Stamp {
            texts = List.copyOf(texts);
            pictures = List.copyOf(pictures);
        }
    }

    /// The rectangle that a picture takes on the page, for those who look for it there.
    ///
    /// @param y its upper edge
    record Occupies(Tag tag, float x, float y, float width, float height) implements DrawOp {}

    /// A place that leads to an address when it is clicked.
    ///
    /// @param y its upper edge
    /// @param uri where it leads
    record Link(float x, float y, float width, float height, String uri) implements DrawOp {}

    /// A picture.
    ///
    /// @param y its upper edge
    record Image(float x, float y, float width, float height, Picture picture) implements DrawOp {}

    /// A place that leads to another place of the document when it is clicked.
    ///
    /// @param y its upper edge
    /// @param bookmark which of the document's bookmarks it leads to, from 0, in the order in
    ///     which they are drawn; it may be drawn later
    /// @param description where it leads, in words
    record Jump(float x, float y, float width, float height, int bookmark, String description)
            implements DrawOp {}

    /// A place that readers can jump to from the document's outline.
    ///
    /// @param level from 1, the outermost
    /// @param y its upper edge
    record Bookmark(int level, String title, float y) implements DrawOp {}

    /// What is drawn from here on belongs to this tag, until another is named.
    record Belongs(Tag tag) implements DrawOp {}

    /// Nothing more will belong to this tag, nor to any under it.
    record Complete(Tag tag) implements DrawOp {}

    /// How a line is interrupted, so that lines can be told apart without their colors.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOTTED
    }

    /// A step of an outline.
    sealed interface PathStep {
        /// Begins a new part of the outline.
        record Move(float x, float y) implements PathStep {}

        /// A straight line to this point.
        record Line(float x, float y) implements PathStep {}

        /// A cubic Bézier curve to `x`, `y`.
        record Curve(float x1, float y1, float x2, float y2, float x, float y)
                implements PathStep {}

        /// A straight line back to where the part began.
        record Close() implements PathStep {}
    }
}
