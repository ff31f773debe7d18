package dev.octavo.engine.composition;

import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Furniture;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.layout.WatermarkStamp;
import dev.octavo.engine.template.Watermark;
import dev.octavo.engine.text.Scripts;
import dev.octavo.engine.text.Typesetter;

/// The watermark that a template asks for.
final class Watermarks {
    private Watermarks() {}

    /// What stands on every page, on top of the watermark if there is one.
    static Furniture under(
            Furniture furniture,
            Report report,
            PageFrame sheet,
            Theme theme,
            Typesetter typesetter) {
        Watermark watermark = report.template().watermark();
        String text = watermark == null ? "" : text(watermark, report).strip();
        if (watermark == null || text.isEmpty()) {
            return furniture;
        }
        String refusal = Scripts.refusal(text);
        if (refusal != null) {
            throw new CompositionException(watermark.text(), "watermark: " + refusal);
        }
        DrawOp.Stamp stamp = WatermarkStamp.of(sheet, typesetter, theme.furniture(), text);
        return (canvas, pageNumber) -> {
            canvas.backdrop(stamp);
            return furniture.draw(canvas, pageNumber);
        };
    }

    private static String text(Watermark watermark, Report report) {
        try {
            boolean shown =
                    watermark.when() == null
                            || Evaluator.isTrue(watermark.when(), report.environment());
            return shown ? watermark.text().render(report.environment()) : "";
        } catch (EvaluationException failure) {
            throw new CompositionException(watermark.text(), "watermark: ", failure);
        }
    }
}
