package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

class MarginFurnitureTest {
    private static final PageFrame FRAME = new PageFrame(400, 300, 40, 40, 50, 30);

    private int shortened;

    private static SlotText known(String text) {
        return new SlotText.Known(text);
    }

    private List<DrawOp.Text> print(MarginSlots header, int pageCount) {
        MarginFurniture.Source source =
                new MarginFurniture.Source() {
                    @Override
                    public MarginSlots header(int pageNumber) {
                        return header;
                    }

                    @Override
                    public MarginSlots footer(int pageNumber) {
                        return MarginSlots.EMPTY;
                    }
                };
        Canvas canvas = new Canvas();
        @Nullable IntFunction<List<DrawOp>> late =
                new MarginFurniture(
                                PageFrames.all(FRAME),
                                RecordedPages.STYLE,
                                new Typesetter(),
                                source,
                                () -> shortened++)
                        .draw(canvas, 1);
        List<DrawOp> ops = new ArrayList<>(canvas.ops());
        if (late != null) {
            ops.addAll(late.apply(pageCount));
        }
        return ops.stream()
                .map(DrawOp.Text.class::cast)
                .sorted(Comparator.comparingDouble(DrawOp.Text::x))
                .toList();
    }

    private static float end(DrawOp.Text text) {
        return text.x() + text.fragment().width();
    }

    @Test
    void placesTextsAtTheStartInTheMiddleAndAtTheEnd() {
        List<DrawOp.Text> texts =
                print(new MarginSlots(known("one"), known("two"), known("three")), 1);

        assertThat(texts.get(0).x()).isEqualTo(50);
        assertThat((texts.get(1).x() + end(texts.get(1))) / 2).isEqualTo(210);
        assertThat(end(texts.get(2))).isEqualTo(370);
        assertThat(shortened).isZero();
    }

    @Test
    void alignsATextOnceTheNumberOfPagesIsKnown() {
        SlotText counted = new SlotText.Counted(count -> "1 of " + count);
        MarginSlots slots = new MarginSlots(null, null, counted);

        assertThat(print(slots, 7))
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.fragment().text()).isEqualTo("1 of 7");
                            assertThat(end(text)).isEqualTo(370);
                        });
        assertThat(print(slots, 12_345))
                .singleElement()
                .satisfies(text -> assertThat(end(text)).isEqualTo(370));
    }

    @Test
    void shortensATextThatWouldRunIntoAnother() {
        SlotText counted = new SlotText.Counted(count -> "Page 1 of " + count);
        String title = "A title that is much too long for the header of a page as narrow as this";

        List<DrawOp.Text> texts = print(new MarginSlots(known(title), null, counted), 3);

        assertThat(texts.get(0).fragment().text()).startsWith("A title").endsWith("\u2026");
        assertThat(end(texts.get(0))).isLessThan(texts.get(1).x());
        assertThat(shortened).isEqualTo(1);
    }

    @Test
    void neverOverlapsHoweverLongAllThreeAre() {
        String longText = "word ".repeat(40);

        List<DrawOp.Text> texts =
                print(new MarginSlots(known(longText), known(longText), known(longText)), 1);

        assertThat(texts.getFirst().x()).isGreaterThanOrEqualTo(50);
        assertThat(end(texts.get(0))).isLessThan(texts.get(1).x());
        assertThat(end(texts.get(1))).isLessThan(texts.get(2).x());
        assertThat(end(texts.get(2))).isLessThan(370.1f);
    }
}
