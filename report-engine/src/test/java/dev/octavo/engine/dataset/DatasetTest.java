package dev.octavo.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class DatasetTest {
    private static final Schema SCHEMA =
            new Schema(
                    List.of(Field.of("city", ValueType.STRING), Field.of("n", ValueType.INTEGER)));
    private static final List<SortKey> BY_CITY = List.of(new SortKey(0, "city", false));
    private static final List<SortKey> BY_CITY_AND_LARGEST =
            List.of(new SortKey(0, "city", false), new SortKey(1, "n", true));

    @Test
    void rowsAreFilteredAndOrdered() throws IOException {
        try (Dataset dataset =
                dataset(
                        "city,n\nUlm,1\nBonn,2\n,3\nBonn,9\nUlm,\n",
                        row -> row.number() != 1,
                        BY_CITY_AND_LARGEST,
                        List.of())) {
            assertThat(numbers(dataset)).containsExactly(4L, 2L, 5L, 3L);
        }
    }

    @Test
    void rowsAreSortedOnceHoweverOftenTheyAreRead() throws IOException {
        AtomicInteger openings = new AtomicInteger();
        DatasetSource source =
                new DatasetSource() {
                    @Override
                    public Format format() {
                        return Format.CSV;
                    }

                    @Override
                    public InputStream open() {
                        openings.incrementAndGet();
                        return new ByteArrayInputStream(
                                "city,n\nb,1\na,2\n".getBytes(StandardCharsets.UTF_8));
                    }
                };
        RowReader reader = new RowReader("d", SCHEMA, CsvOptions.DEFAULT, ZoneOffset.UTC);

        try (Dataset dataset =
                new Dataset(
                        reader,
                        source,
                        RowCompletion.NONE,
                        RowFilter.ALL,
                        BY_CITY,
                        List.of(),
                        new BadRows(0))) {
            assertThat(numbers(dataset)).containsExactly(2L, 1L);
            assertThat(numbers(dataset)).containsExactly(2L, 1L);
        }
        assertThat(openings).hasValue(1);
    }

    @Test
    void aBrokenPromiseOfOrderIsNamedWithItsRow() throws IOException {
        try (Dataset dataset =
                dataset("city,n\na,1\nc,2\nb,3\n", RowFilter.ALL, List.of(), BY_CITY)) {
            assertThatThrownBy(() -> numbers(dataset))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            "row 3 breaks the promise 'sortedBy': its city is 'b', but the row before"
                                    + " has 'c'");
        }
    }

    @Test
    void aKeptPromiseOfOrderIsNotInTheWay() throws IOException {
        try (Dataset dataset =
                dataset("city,n\na,1\na,3\nb,2\n,1\n", RowFilter.ALL, List.of(), BY_CITY)) {
            assertThat(numbers(dataset)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    private static Dataset dataset(
            String csv, RowFilter filter, List<SortKey> sort, List<SortKey> promised) {
        return new Dataset(
                new RowReader("cities", SCHEMA, CsvOptions.DEFAULT, ZoneOffset.UTC),
                DatasetSource.ofBytes(csv.getBytes(StandardCharsets.UTF_8), Format.CSV),
                RowCompletion.NONE,
                filter,
                sort,
                promised,
                new BadRows(0));
    }

    private static List<Long> numbers(Dataset dataset) throws IOException {
        try (RowCursor rows = dataset.open()) {
            List<Long> numbers = new java.util.ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                numbers.add(row.number());
            }
            return numbers;
        }
    }
}
