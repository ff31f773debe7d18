package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.text.Typesetter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MarginFurnitureTest {
    private static final PageFrame FRAME = new PageFrame(400, 300, 40, 40, 50, 30);

    private int shortened;

    private static SlotText known(String text) {
        return new SlotText.Known(text);
    }

    private List<DrawOp.Text> print(MarginSlots header, int pageCount) {
        return print(FRAME.top(), header, pageCount);
    }

    private List<DrawOp.Text> print(float margin, MarginSlots header, int pageCount) {
        PageFrame frame = new PageFrame(400, 600, margin, 40, 50, 30);
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
                                PageFrames.all(frame),
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

    @Test
    void linesStandUnderEachOtherEachAlignedLikeItsText() {
        MarginSlots slots =
                new MarginSlots(
                        known("one\ntwo"), null, new SlotText.Counted(count -> "of\r\n" + count));

        List<DrawOp.Text> texts = print(70, slots, 12_345);

        assertThat(texts)
                .extracting(text -> text.fragment().text())
                .containsExactly("one", "two", "12345", "of");
        assertThat(texts.get(0).x()).isEqualTo(50).isEqualTo(texts.get(1).x());
        assertThat(end(texts.get(2))).isEqualTo(370).isEqualTo(end(texts.get(3)));
        assertThat(texts.get(1).baseline() - texts.get(0).baseline()).isEqualTo(13);
        assertThat(shortened).isZero();
    }

    @Property(seed = "1", tries = 300)
    void linesKeepWithinTheMarginThatTheyAskForAndNoneIsLostThere(
            @ForAll @IntRange(min = 1, max = 12) int lines,
            @ForAll @IntRange(min = 0, max = 200) int margin) {
        String text =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));
        MarginSlots slots = new MarginSlots(known("one line"), known(text), null);
        float needed = MarginLines.margin(RecordedPages.STYLE, MarginLines.most(slots));

        float roomy = Math.max(margin, needed);
        List<DrawOp.Text> all = print(roomy, slots, 1);
        assertThat(all).hasSize(lines + 1);
        assertThat(all).allSatisfy(op -> assertThat(op.baseline()).isBetween(7f, roomy - 2));
        assertThat(shortened).isZero();

        float tight = Math.max(margin, MarginLines.margin(RecordedPages.STYLE, 1));
        List<DrawOp.Text> fitting = print(tight, slots, 1);
        assertThat(fitting).allSatisfy(op -> assertThat(op.baseline()).isBetween(7f, tight - 2));
        assertThat(shortened > 0).isEqualTo(fitting.size() < lines + 1);
        shortened = 0;
    }
}
