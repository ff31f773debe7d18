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

        Strip(String name, float height) {
            this.name = name;
            this.height = height;
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
                            new Strip(name + "'", available),
                            new Strip(name + "\"", height - available));
        }
    }

    private Strip strip(String name, float height) {
        return new Strip(name, height);
    }

    @Test
    void goesOnToTheNextPageWhenTheNextStripDoesNotFit() throws IOException {
        flow.add(strip("a", 60), 5, false);
        flow.add(strip("b", 40), 0, false);
        flow.add(strip("c", 1), 5, false);
        int count = flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 1 y 80", "c page 2 y 20");
        assertThat(count).isEqualTo(2);
        assertThat(pages.pages()).extracting(Page::number).containsExactly(1, 2);
    }

    @Test
    void keepsAChainOfStripsTogether() throws IOException {
        flow.add(strip("a", 50), 0, false);
        flow.add(strip("heading", 20), 10, true);
        flow.add(strip("header", 20), 10, true);
        flow.add(strip("row", 20), 0, false);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20",
                        "heading page 2 y 20",
                        "header page 2 y 50",
                        "row page 2 y 70");
    }

    @Test
    void dividesAChainThatIsTallerThanAPage() throws IOException {
        flow.add(strip("a", 60), 0, true);
        flow.add(strip("b", 60), 0, true);
        flow.add(strip("c", 60), 0, false);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20", "c page 3 y 20");
    }

    @Test
    void repeatsOpenHeadsOnEachPage() throws IOException {
        Strip head = strip("head", 10);
        flow.add(strip("header", 10), 0, true);
        flow.open(head);
        flow.add(strip("a", 80), 0, false);
        flow.add(strip("b", 80), 0, false);
        flow.close(head);
        flow.add(strip("c", 80), 0, false);
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
        flow.add(strip("a", 90), 0, false);
        flow.add(strip("header", 10), 0, true);
        flow.open(head);
        flow.add(strip("b", 50), 0, false);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "header page 2 y 20", "b page 2 y 30");
    }

    @Test
    void splitsAStripThatIsTallerThanAPage() throws IOException {
        flow.add(strip("a", 70), 0, false);
        flow.add(strip("b", 150), 0, false);
        flow.finish();

        assertThat(drawn)
                .containsExactly(
                        "a page 1 y 20", "b' page 1 y 90", "b\"' page 2 y 20", "b\"\" page 3 y 20");
    }

    @Test
    void repeatsNoHeadsThatWouldTakeMostOfThePage() throws IOException {
        Strip head = strip("head", 60);
        flow.open(head);
        flow.add(strip("a", 90), 0, false);
        flow.add(strip("b", 90), 0, false);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20");
    }

    @Test
    void breaksThePageOnlyWhenThereIsSomethingOnIt() throws IOException {
        flow.breakPage();
        flow.add(strip("a", 10), 0, false);
        flow.breakPage();
        flow.breakPage();
        flow.add(strip("b", 10), 0, false);
        flow.finish();

        assertThat(drawn).containsExactly("a page 1 y 20", "b page 2 y 20");
    }

    @Test
    void aReportOfNothingHasOnePage() throws IOException {
        assertThat(flow.finish()).isEqualTo(1);
    }
}
