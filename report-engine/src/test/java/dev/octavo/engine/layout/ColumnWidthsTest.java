package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.TableColumn.Width;
import dev.octavo.engine.text.Typesetter;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/// What automatic columns get where they want more than there is.
class ColumnWidthsTest {
    private static final PageFrame FRAME = new PageFrame(420, 600, 20, 20, 20, 20);

    @Test
    void aLongTextGivesWayBeforeADateBesideIt() throws IOException {
        List<String> texts = set("Oct 3, 2024", "word ".repeat(400).strip(), "Name 17");

        assertThat(texts).contains("Oct 3, 2024", "Name 17");
    }

    @Test
    void anEndlessWordGivesWayBeforeADateBesideIt() throws IOException {
        List<String> texts = set("Oct 3, 2024", "x".repeat(400), "Name 17");

        assertThat(texts).contains("Oct 3, 2024", "Name 17");
    }

    @Test
    void twoLongTextsShareTheirRoom() throws IOException {
        List<String> texts = set("a ".repeat(300).strip(), "b ".repeat(900).strip(), "Name 17");

        assertThat(texts).contains("Name 17");
        assertThat(longest(texts, "a")).isCloseTo(longest(texts, "b"), Offset.offset(8));
    }

    private static int longest(List<String> texts, String letter) {
        return texts.stream()
                .filter(text -> text.startsWith(letter + " "))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    /// The lines of a table with one row in automatic columns.
    private static List<String> set(String... cells) throws IOException {
        RecordedPages pages = new RecordedPages();
        PageFlow flow = new PageFlow(FRAME, RecordedPages.NO_FURNITURE, pages);
        List<TableColumn> columns =
                List.of(
                        new TableColumn("One", new Width.Auto(), Align.START),
                        new TableColumn("Two", new Width.Auto(), Align.START),
                        new TableColumn("Three", new Width.Auto(), Align.START));
        TableLayout table =
                new TableLayout(
                        flow, RecordedPages.THEME, new Typesetter(), Tag.document(), columns);
        table.add(new TableRow.Data(List.of(cells)));
        table.finish();
        flow.finish();
        return pages.pages().stream().flatMap(page -> RecordedPages.texts(page).stream()).toList();
    }
}
