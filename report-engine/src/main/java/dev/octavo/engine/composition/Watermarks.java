package dev.octavo.engine.composition;

import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Furniture;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.layout.WatermarkStamp;
import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.template.Watermark;
import dev.octavo.engine.text.Scripts;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

/// The watermark that a template asks for.
final class Watermarks {
    private static final String WHERE = "watermark: ";

    private Watermarks() {}

    /// What stands on every page, on top of the watermark if there is one.
    static Furniture under(
            Furniture furniture,
            Report report,
            PageFrame sheet,
            Theme theme,
            Typesetter typesetter) {
        DrawOp.Stamp stamp = stamp(report, sheet, theme, typesetter);
        return stamp == null
                ? furniture
                : (canvas, pageNumber) -> {
                    canvas.backdrop(stamp);
                    return furniture.draw(canvas, pageNumber);
                };
    }

    private static DrawOp.@Nullable Stamp stamp(
            Report report, PageFrame sheet, Theme theme, Typesetter typesetter) {
        Watermark watermark = report.template().watermark();
        if (watermark == null || !isShown(watermark, report)) {
            return null;
        }
        return switch (watermark) {
            case Watermark.Text(TextTemplate template, _) -> {
                String text = text(template, report).strip();
                yield text.isEmpty()
                        ? null
                        : WatermarkStamp.of(sheet, typesetter, theme.furniture(), text);
            }
            case Watermark.Image(Picture picture, Length width, double opacity, _) ->
                    WatermarkStamp.of(
                            sheet, picture, width == null ? 0 : (float) width.points(), opacity);
        };
    }

    private static boolean isShown(Watermark watermark, Report report) {
        Expression when = watermark.when();
        try {
            return when == null || Evaluator.isTrue(when, report.environment());
        } catch (EvaluationException failure) {
            throw new CompositionException(null, WHERE, failure);
        }
    }

    private static String text(TextTemplate template, Report report) {
        String text;
        try {
            text = template.render(report.environment());
        } catch (EvaluationException failure) {
            throw new CompositionException(template, WHERE, failure);
        }
        String refusal = Scripts.refusal(text);
        if (refusal != null) {
            throw new CompositionException(template, WHERE + refusal);
        }
        return text;
    }
}
