package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class PageFlowTest {
    private static final PageFrame FRAME = new PageFrame(200, 140, 20, 20, 10, 10);

    private final List<String> drawn = new ArrayList<>();
    private final RecordedPages pages = new RecordedPages();
    private final PageFlow flow = new PageFlow(FRAME, RecordedPages.NO_FURNITURE, pages);

    /// Notes where it was drawn.
    private final class Strip implements Slab {
        private final String name;
        private final float height;

        private final boolean figure;

        Strip(String name, float height, boolean figure) {
            this.name = name;
            this.height = height;
            this.figure = figure;
        }

        @Override
        public boolean isFigure() {
            return figure;
        }

        @Override
        public float height() {
            return height;
        }

        @Override
        public void draw(Canvas canvas, float x, float y) {
            drawn.add("%s page %d y %.0f".formatted(name, flow.pageNumber(), y));
        }

        @Override
        public Parts split(float available) {
            return available < 10
                    ? null
                    : new Parts(
                            strip(name + "'", available), strip(name + "\"", height - available));
        }
    }

    private Strip strip(String name, float height) {
        return new Strip(name, height, false);
    }

    private Strip figure(String name, float height) {
        return new Strip(name, height, true);
    }

    @Test
    void goesOnToTheNextPageWhenTheNextStripDoesNotFit() throws IOException {
        flow.add(strip("a", 60), 5, Keep.FREE);
        flow.add(strip("b", 40), 0, Keep.FREE);
        flow.add(strip("c", 1), 5, Keep.FREE);
        int count = flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 1 y 80", "c page 2 y 20");
        assertThat(count).isEqualTo(2);
        assertThat(pages.pages()).extracting(Page::number).containsExactly(1, 2);
    }

    @Test
    void keepsAChainOfStripsTogether() throws IOException {
        flow.add(strip("a", 50), 0, Keep.FREE);
        flow.add(strip("heading", 20), 10, Keep.WITH_NEXT);
        flow.add(strip("header", 20), 10, Keep.WITH_NEXT);
        flow.add(strip("row", 20), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20",
                        "heading page 2 y 20",
                        "header page 2 y 50",
                        "row page 2 y 70");
    }

    @Test
    void keepsAnIntroductionWithAFigure() throws IOException {
        flow.add(strip("a", 70), 0, Keep.FREE);
        flow.add(strip("text", 20), 0, Keep.WITH_FIGURE);
        flow.add(figure("figure", 20), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly("a page 1 y 20", "text page 2 y 20", "figure page 2 y 40");
    }

    @Test
    void keepsAnIntroductionWithNothingElse() throws IOException {
        flow.add(strip("a", 70), 0, Keep.FREE);
        flow.add(strip("text", 20), 0, Keep.WITH_FIGURE);
        flow.add(strip("b", 20), 0, Keep.FREE);
        flow.add(strip("last", 20), 0, Keep.WITH_FIGURE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20", "text page 1 y 90", "b page 2 y 20", "last page 2 y 40");
    }

    @Test
    void keepsTheBeginningOfATallStripWithWhatStandsBeforeIt() throws IOException {
        flow.add(strip("a", 75), 0, Keep.FREE);
        flow.add(strip("heading", 20), 0, Keep.WITH_NEXT);
        flow.add(strip("tall", 150), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20",
                        "heading page 2 y 20",
                        "tall' page 2 y 40",
                        "tall\" page 3 y 20");
    }

    @Test
    void beginsATallStripWhereSomeOfItHasRoom() throws IOException {
        flow.add(strip("a", 60), 0, Keep.FREE);
        flow.add(strip("heading", 20), 0, Keep.WITH_NEXT);
        flow.add(strip("tall", 110), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20",
                        "heading page 1 y 80",
                        "tall' page 1 y 100",
                        "tall\" page 2 y 20");
    }

    @Test
    void beginsAChainThatIsTallerThanAPageAtTheTopOfOne() throws IOException {
        flow.add(strip("above", 30), 0, Keep.FREE);
        flow.add(strip("a", 60), 0, Keep.WITH_NEXT);
        flow.add(strip("b", 30), 0, Keep.WITH_NEXT);
        flow.add(strip("c", 60), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "above page 1 y 20", "a page 2 y 20", "b page 2 y 80", "c page 3 y 20");
    }

    @Test
    void dividesAChainThatIsTallerThanAPage() throws IOException {
        flow.add(strip("a", 60), 0, Keep.WITH_NEXT);
        flow.add(strip("b", 60), 0, Keep.WITH_NEXT);
        flow.add(strip("c", 60), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20", "c page 3 y 20");
    }

    @Test
    void repeatsOpenHeadsOnEachPage() throws IOException {
        Strip head = strip("head", 10);
        flow.add(strip("header", 10), 0, Keep.WITH_NEXT);
        flow.open(head);
        flow.add(strip("a", 80), 0, Keep.FREE);
        flow.add(strip("b", 80), 0, Keep.FREE);
        flow.close(head);
        flow.add(strip("c", 80), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "header page 1 y 20",
                        "a page 1 y 30",
                        "head page 2 y 20",
                        "b page 2 y 30",
                        "c page 3 y 20");
    }

    @Test
    void opensAHeadOnlyWhenWhatStandsBeforeItIsPlaced() throws IOException {
        Strip head = strip("head", 10);
        flow.add(strip("a", 90), 0, Keep.FREE);
        flow.add(strip("header", 10), 0, Keep.WITH_NEXT);
        flow.open(head);
        flow.add(strip("b", 50), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "header page 2 y 20", "b page 2 y 30");
    }

    @Test
    void splitsAStripThatIsTallerThanAPage() throws IOException {
        flow.add(strip("a", 70), 0, Keep.FREE);
        flow.add(strip("b", 150), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20", "b' page 1 y 90", "b\"' page 2 y 20", "b\"\" page 3 y 20");
    }

    @Test
    void repeatsNoHeadsThatWouldTakeMostOfThePage() throws IOException {
        Strip head = strip("head", 60);
        flow.open(head);
        flow.add(strip("a", 90), 0, Keep.FREE);
        flow.add(strip("b", 90), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20");
    }

    @Test
    void breaksThePageOnlyWhenThereIsSomethingOnIt() throws IOException {
        flow.breakPage();
        flow.add(strip("a", 10), 0, Keep.FREE);
        flow.breakPage();
        flow.breakPage();
        flow.add(strip("b", 10), 0, Keep.FREE);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20");
    }

    @Test
    void aReportOfNothingHasOnePage() throws IOException {
        assertThat(flow.finish()).isEqualTo(1);
    }
}
