package dev.octavo.engine.layout;

import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// Sets the watermark: a text along the diagonal, as large as the sheet allows, or a picture in the
/// middle.
public final class WatermarkStamp {
    /// How much of the sheet's width and height it takes at most.
    private static final double SHARE = 0.8;

    /// The largest font size, as a share of the sheet's shorter side.
    private static final double LARGEST = 0.3;

    /// The most that it may stand out from white paper, as a contrast ratio (WCAG 2.2). Text
    /// loses no more than this factor of its own contrast where it crosses the watermark.
    private static final double MOST_CONTRAST = 1.22;

    private static final float TRACKING = 0.04f;

    /// How much of the sheet's width a picture takes that has no width of its own.
    private static final float USUAL_WIDTH = 0.6f;

    private WatermarkStamp() {}

    /// The watermark of sheets of a size.
    ///
    /// @param text not blank
    /// @param style gives font and color; the color is made light enough
    public static DrawOp.Stamp of(
            PageFrame sheet, Typesetter typesetter, TextStyle style, String text) {
        double angle = Math.atan2(sheet.height(), sheet.width());
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        TextStyle light =
                style.withStrong(true)
                        .withTracking(TRACKING)
                        .withColor(light(style.color()))
                        .withSize(1);
        double length = typesetter.line(text, light).width();
        double height = light.face().ascent() + light.face().descent();
        double size = LARGEST * Math.min(sheet.width(), sheet.height());
        size = Math.min(size, SHARE * sheet.width() / (length * cosine + height * sine));
        size = Math.min(size, SHARE * sheet.height() / (length * sine + height * cosine));

        Line line = typesetter.line(text, light.withSize((float) size));
        double along = line.width() / 2;
        double under = light.face().capHeight() * size / 2;
        double x = sheet.width() / 2 - along * cosine + under * sine;
        double baseline = sheet.height() / 2 + along * sine + under * cosine;
        List<DrawOp.Turned> texts = new ArrayList<>();
        for (Fragment fragment : line.fragments()) {
            texts.add(
                    new DrawOp.Turned(
                            (float) (x + fragment.x() * cosine),
                            (float) (baseline - fragment.x() * sine),
                            fragment,
                            (float) Math.toDegrees(angle)));
        }
        return new DrawOp.Stamp(texts, List.of(), 1);
    }

    /// The watermark of sheets of a size.
    ///
    /// @param wanted its width, in points; 0 for one that suits the sheet
    /// @param opacity above 0 to 1
    public static DrawOp.Stamp of(PageFrame sheet, Picture picture, float wanted, double opacity) {
        float ratio = (float) picture.height() / picture.width();
        float width = wanted > 0 ? wanted : sheet.width() * USUAL_WIDTH;
        width = Math.min(width, Math.min(sheet.width(), sheet.height() / ratio));
        float height = width * ratio;
        float x = (sheet.width() - width) / 2;
        float y = (sheet.height() - height) / 2;
        return new DrawOp.Stamp(
                List.of(), List.of(new DrawOp.Image(x, y, width, height, picture)), opacity);
    }

    private static Color light(Color color) {
        int percent = 100;
        while (percent > 0
                && 1.05 / (luminance(color.tint(percent / 100d)) + 0.05) > MOST_CONTRAST) {
            percent--;
        }
        return color.tint(percent / 100d);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.red())
                + 0.7152 * linear(color.green())
                + 0.0722 * linear(color.blue());
    }

    private static double linear(int component) {
        double share = component / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
