package dev.octavo.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class JsonRowsTest {

    @Test
    void propertiesBecomeValuesOfTheirFieldsTypes() throws IOException {
        String json =
                """
                [{"Full Name": "Café", "count": 12, "price": 3.50, "open": true, "day": "31.12.2001",
                  "at": "2001-12-31T10:00:00+02:00", "more": {"deep": [1, {"x": []}]}}]
                """;

        assertThat(Rows.read(json, Format.JSON))
                .containsExactly(
                        List.of(
                                "Café",
                                12L,
                                new BigDecimal("3.50"),
                                true,
                                LocalDate.of(2001, 12, 31),
                                Instant.parse("2001-12-31T08:00:00Z")));
    }

    @Test
    void missingPropertiesAndNullAreMissingOrTakeTheDefault() throws IOException {
        assertThat(Rows.read("[{}, {\"price\": null, \"count\": null}]", Format.JSON))
                .containsOnly(Arrays.asList(null, null, 1L, null, null, null));
    }

    @Test
    void numbersAndFlagsStandForTheirTextAndTheOtherWayRound() throws IOException {
        String json = "[{\"Full Name\": 7.10, \"count\": \"7\", \"open\": \"true\"}]";

        assertThat(Rows.read(json, Format.JSON))
                .containsExactly(Arrays.asList("7.10", 7L, 1L, true, null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "JSON_LINES"})
    void aPropertyThatIsThereTwiceMakesABadRow(Format format) {
        String rows = "{\"count\": 1, \"other\": 1, \"other\": 2}\n{\"count\": 1, \"count\": 2}";
        String json = format == Format.JSON ? "[" + rows.replace("\n", ",\n") + "]" : rows;

        assertThatThrownBy(() -> Rows.read(json, format))
                .hasMessage("row 2: expected the property 'count' once, but found it again")
                .isInstanceOfSatisfying(
                        DataException.class, bad -> assertThat(bad.line()).isEqualTo(2));
    }

    @Test
    void pointersReachIntoObjectsAndArrays() throws IOException {
        Schema schema =
                new Schema(
                        List.of(
                                new Field("city", "/address/city", ValueType.STRING, null, null),
                                new Field("first", "/tags/0", ValueType.STRING, null, null),
                                new Field("odd", "/a~1b/~0", ValueType.INTEGER, null, null)));
        String json =
                "[{\"address\": {\"zip\": 1, \"city\": \"Ulm\"}, \"tags\": [\"x\", \"y\"],"
                        + " \"a/b\": {\"~\": 3}}]";

        assertThat(
                        Rows.read(
                                json.getBytes(StandardCharsets.UTF_8),
                                Format.JSON,
                                schema,
                                CsvOptions.DEFAULT))
                .containsExactly(List.of("Ulm", "x", 3L));
    }

    @Test
    void linesAreObjectsOneAfterTheOther() throws IOException {
        String lines = "{\"count\": 1}\n\n{\"count\": 2}\r\n{\"count\": 3}";

        assertThat(Rows.read(lines, Format.JSON_LINES))
                .extracting(row -> row.get(1))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothingHasNoRows() throws IOException {
        assertThat(Rows.read("[]", Format.JSON)).isEmpty();
        assertThat(Rows.read("", Format.JSON_LINES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    {"count": 1}               => expected one JSON array of objects, but the data begins with an object
                    7                          => expected one JSON array of objects, but the data begins with a number
                    [{}, 7]                    => row 2: expected a JSON object, but found a number
                    [{}, {"count": 1.5}]       => row 2, field 'count': expected an integer such as 1234, but found '1.5'
                    [{}, {"count": true}]      => row 2, field 'count': expected an integer such as 1234, but found 'true'
                    [{}, {"price": "12,5"}]    => row 2, field 'price': expected a decimal such as 1234.5, but found '12,5'
                    [{}, {"price": 1e999999}]  => row 2, field 'price': expected a decimal such as 1234.5, but found '1e999999'
                    [{}, {"Full Name": {}}]    => row 2, field 'name': expected a string, but found an object
                    [{}, {"day": 20011231}]    => row 2, field 'day': expected a date
                    [{}, {"count": }]          => after row 2: the JSON is malformed
                    [{}                        => after row 1: the JSON is malformed
                    [{}] {}                    => after row 1: expected nothing after the array
                    [{"x": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ => the JSON is malformed
                    """)
    void badRowsAreNamedWithNumberFieldAndValue(String json, String message) {
        assertThatThrownBy(() -> Rows.read(json, Format.JSON))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBadLineIsNamedWithItsLine() {
        assertThatThrownBy(() -> Rows.read("{}\n{}\n{\"count\": \"x\"}\n", Format.JSON_LINES))
                .isInstanceOfSatisfying(
                        DataException.class,
                        failure -> {
                            assertThat(failure.row()).isEqualTo(3);
                            assertThat(failure.line()).isEqualTo(3);
                        });
    }

    @Test
    void anArrayIsNoLine() {
        assertThatThrownBy(() -> Rows.read("[{}]", Format.JSON_LINES))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is the format 'json'?");
    }

    @Test
    void badRowsAreLeftOutWholeAndToldOnce() throws IOException {
        String json =
                """
                {"count": 1}
                {"count": "x", "open": 5, "other": [1]}
                7
                {"count": 4}
                """;
        BadRows badRows = new BadRows(2);
        DatasetSource source = DatasetSource.ofBytes(json.getBytes(UTF_8), Format.JSON_LINES);
        RowReader reader = Rows.reader(Rows.SCHEMA, CsvOptions.DEFAULT);

        for (int pass = 0; pass < 2; pass++) {
            try (RowCursor rows = reader.open(source, badRows)) {
                assertThat(Rows.drain(rows)).extracting(row -> row.get(1)).containsExactly(1L, 4L);
            }
        }

        assertThat(badRows.count()).isEqualTo(2);
        assertThat(badRows.problems())
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "row 2, field 'count': expected an integer such as 1234, but found 'x'",
                        "row 2, field 'open': expected true or false, but found '5'",
                        "row 3: expected a JSON object, but found a number");
    }
}
