package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// No row is lost and none is doubled, wherever the pages break.
class RowCountTest {
    private static final ReportEngine ENGINE = ReportEngine.create();

    /// The numbers of the rows on each page.
    private static List<List<Long>> pages(long rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = ENGINE.render(NumberedRows.request(rows), out);
        List<List<Long>> pages = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(out.toByteArray()),
                (page, text) -> {
                    while (pages.size() < page) {
                        pages.add(new ArrayList<>());
                    }
                    if (text.startsWith("#")) {
                        pages.getLast().add(Long.parseLong(text.substring(1, text.length() - 1)));
                    }
                });
        assertThat(rendering).isEqualTo(new Rendering.Rendered(pages.size(), rows, List.of()));
        return pages;
    }

    private static List<Long> numbers(long rows) {
        return LongStream.rangeClosed(1, rows).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 199, 200, 201, 1_461})
    void everyRowIsPrintedOnceAndInOrder(long rows) throws IOException {
        List<List<Long>> pages = pages(rows);

        assertThat(pages.stream().flatMap(List::stream)).isEqualTo(numbers(rows));
    }

    @Test
    void aPageMayBeExactlyFullOrOneRowLessOrMore() throws IOException {
        int onFirst = pages(500).getFirst().size();
        // The total stays with the last row, and takes a place of its own.
        int full = onFirst - 1;

        for (int rows = full - 1; rows <= full + 2; rows++) {
            List<List<Long>> pages = pages(rows);

            assertThat(pages.stream().flatMap(List::stream)).isEqualTo(numbers(rows));
            assertThat(pages).hasSize(rows <= full ? 1 : 2).noneMatch(List::isEmpty);
        }
    }
}
