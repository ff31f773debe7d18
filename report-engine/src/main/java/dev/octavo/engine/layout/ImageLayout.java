package dev.octavo.engine.layout;

import dev.octavo.engine.picture.Picture;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Sets pictures. None is larger than its place; its proportions are kept.
public final class ImageLayout {
    /// The size of a pixel where no width is asked for, in points: 96 to the inch.
    private static final float PIXEL = 0.75f;

    private ImageLayout() {}

    /// Prints a picture.
    ///
    /// @param wanted its width, in points; 0 for its own
    /// @param alternative what it shows, in words; null for decoration
    public static void print(
            Flow flow,
            Theme theme,
            Tag parent,
            Picture picture,
            float wanted,
            Align align,
            @Nullable String alternative)
            throws IOException {
        float ratio = (float) picture.height() / picture.width();
        float width = wanted > 0 ? wanted : picture.width() * PIXEL;
        width = Math.min(width, Math.min(flow.width(), flow.height() / ratio));
        Tag tag = alternative == null ? Tag.ARTIFACT : parent.figure(alternative);
        float x = align.offset(flow.width() - width);
        flow.add(
                new ImageSlab(picture, x, width, width * ratio, tag),
                theme.spacing().block(),
                Keep.FREE);
        if (alternative != null) {
            flow.complete(tag);
        }
    }

    /// A picture on its strip.
    private record ImageSlab(Picture picture, float indent, float width, float height, Tag tag)
            implements Slab {
        @Override
        public boolean isFigure() {
            return true;
        }

        @Override
        public void draw(Canvas canvas, float x, float y) {
            canvas.tag(tag);
            canvas.draw(new DrawOp.Image(x + indent, y, width, height, picture));
        }
    }
}
