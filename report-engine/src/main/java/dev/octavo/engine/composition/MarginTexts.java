package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.TextTemplate.Piece;
import dev.octavo.engine.layout.MarginFurniture;
import dev.octavo.engine.layout.MarginSlots;
import dev.octavo.engine.layout.SlotContent;
import dev.octavo.engine.layout.SlotPicture;
import dev.octavo.engine.layout.SlotText;
import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.template.Slot;
import dev.octavo.engine.template.Slots;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.text.Scripts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What header and footer say on each page.
final class MarginTexts implements MarginFurniture.Source {
    private static final String WHERE = "header or footer: ";

    private final Template template;
    private final Environment environment;

    MarginTexts(Template template, Environment environment) {
        this.template = template;
        this.environment = environment;
    }

    @Override
    public MarginSlots header(int pageNumber) {
        return slots(pageNumber == 1 ? template.firstHeader() : template.header(), pageNumber);
    }

    @Override
    public MarginSlots footer(int pageNumber) {
        return slots(pageNumber == 1 ? template.firstFooter() : template.footer(), pageNumber);
    }

    private MarginSlots slots(Slots slots, int pageNumber) {
        if (slots.isEmpty()) {
            return MarginSlots.EMPTY;
        }
        Environment onPage = environment.withPage(pageNumber);
        try {
            return new MarginSlots(
                    content(slots.start(), onPage),
                    content(slots.center(), onPage),
                    content(slots.end(), onPage));
        } catch (EvaluationException failure) {
            throw new CompositionException(null, WHERE, failure);
        }
    }

    private static @Nullable SlotContent content(@Nullable Slot slot, Environment environment) {
        return switch (slot) {
            case null -> null;
            case Slot.Text(TextTemplate text) -> text(text, environment);
            case Slot.Image(Picture picture, Length height) ->
                    new SlotPicture(picture, (float) height.points());
        };
    }

    private static SlotText text(TextTemplate template, Environment environment) {
        List<Piece> pieces = template.pieces(environment);
        boolean counted = pieces.stream().anyMatch(Piece.PageCount.class::isInstance);
        return counted
                ? new SlotText.Counted(count -> joined(template, pieces, environment, count))
                : new SlotText.Known(joined(template, pieces, environment, 0));
    }

    private static String joined(
            TextTemplate template, List<Piece> pieces, Environment environment, int pageCount) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(String part) -> text.append(part);
                case Piece.PageCount() ->
                        text.append(environment.formats().print((long) pageCount));
            }
        }
        String refusal = Scripts.refusal(text.toString());
        if (refusal != null) {
            throw new CompositionException(template, WHERE + refusal);
        }
        return text.toString();
    }
}
