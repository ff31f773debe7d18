package dev.octavo.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class RowSortTest {
    private static final RowOrder ORDER =
            new RowOrder(List.of(new SortKey(0, "n", false), new SortKey(1, "s", true)));

    @Property(seed = "1", tries = 200)
    void sortingOnDiskGivesWhatSortingInMemoryGives(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 0, max = 3_000) int budget)
            throws IOException {
        List<Row> expected = new ArrayList<>(rows);
        expected.sort(ORDER);

        try (RowSort sort = new RowSort(ORDER, budget)) {
            for (Row row : rows) {
                sort.add(row);
            }

            assertThat(numbers(sort.open())).isEqualTo(expected.stream().map(Row::number).toList());
            assertThat(numbers(sort.open())).isEqualTo(expected.stream().map(Row::number).toList());
        }
    }

    @Test
    void moreRunsThanCanBeReadAtOnceAreMergedInSteps() throws IOException {
        try (RowSort sort = new RowSort(ORDER, 0)) {
            for (long i = 0; i < 5_000; i++) {
                sort.add(row(i, i * 7919 % 5_000, "x"));
            }

            RowCursor rows = sort.open();

            assertThat(sort.runs()).isLessThanOrEqualTo(64);
            assertThat(Rows.drain(rows))
                    .hasSize(5_000)
                    .extracting(values -> (Long) values.getFirst())
                    .isSorted();
        }
    }

    @Test
    void everyKindOfValueComesBackFromDisk() throws IOException {
        String longText = "\ud83d\ude00\u0000ä".repeat(40_000);
        Row row =
                new Row(
                        3,
                        7,
                        new Object[] {
                            null,
                            "text",
                            longText,
                            "\ud800",
                            Long.MIN_VALUE,
                            new BigDecimal("-1234567890123456789012345678901234.50"),
                            true,
                            false,
                            LocalDate.MIN,
                            Instant.parse("1969-12-31T23:59:59.999999999Z")
                        });

        try (SpillFile file = new SpillFile(row.size())) {
            SpillFile.Run run = file.append(Rows.of(List.of(row).iterator()));

            assertThat(Rows.drain(file.read(run))).containsExactly(Rows.values(row));
            assertThat(file.read(run).next())
                    .extracting(Row::number, Row::line)
                    .containsExactly(3L, 7L);
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<@Nullable Long> number = Arbitraries.longs().between(0, 20).injectNull(0.1);
        Arbitrary<@Nullable String> text =
                Arbitraries.strings().withChars('a', 'b', 'ä').ofMaxLength(3).injectNull(0.1);
        return Arbitraries.lazyOf(() -> number.flatMap(n -> text.map(s -> new Object[] {n, s})))
                .list()
                .ofMaxSize(150)
                .map(
                        values -> {
                            List<Row> rows = new ArrayList<>();
                            values.forEach(value -> rows.add(new Row(rows.size() + 1L, value)));
                            return rows;
                        });
    }

    private static Row row(long number, @Nullable Object... values) {
        return new Row(number, values);
    }

    private static List<Long> numbers(RowCursor rows) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            numbers.add(row.number());
        }
        return numbers;
    }
}
