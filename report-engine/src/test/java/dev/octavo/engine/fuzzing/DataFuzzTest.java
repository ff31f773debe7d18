package dev.octavo.engine.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.BadRows;
import dev.octavo.engine.dataset.CsvOptions;
import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowReader;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Files of data in every format, with a field of every type.
class DataFuzzTest {
    private static final Schema SCHEMA =
            new Schema(
                    Arrays.stream(ValueType.values())
                            .map(type -> Field.of(type.word(), type))
                            .toList());

    private static final String CSV =
            "string,integer,decimal,boolean,date,datetime,numbers\n"
                    + "\"a, \"\"b\"\"\",12,-3.5,true,2001-12-31,2001-12-31T10:00:00Z,1 2 - 3\n"
                    + "ä\r\ufeff\n,,,,,,\r\n";

    private static final String OBJECT =
            """
            {"string": "a\\u00e4", "integer": 12, "decimal": -3.5e2, "boolean": true, "x": {"y": [1]}, \
            "date": "2001-12-31", "datetime": "2001-12-31T10:00:00Z", "numbers": [1, null, 2.5]}""";

    private static final List<String> SCRAPS =
            List.of(
                    "\"",
                    "\"\"",
                    "'",
                    ",",
                    ";",
                    "\n",
                    "\r\n",
                    "\r",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "\\",
                    "\\u",
                    "\\ud800",
                    "null",
                    "true",
                    "1e9",
                    "1e999999999",
                    "-",
                    "NaN",
                    "0x1",
                    "9999999999999999999",
                    "\u0000",
                    "\ufeff",
                    "\ud83d\ude00",
                    "2001-02-30",
                    "24:00",
                    "\t",
                    " ",
                    "{\"string\":",
                    "[[",
                    "//",
                    "/*");

    private static String seed(Format format) {
        return switch (format) {
            case CSV -> CSV;
            case JSON -> "[" + OBJECT + ",\n" + OBJECT + "]";
            case JSON_LINES -> OBJECT + "\n" + OBJECT + "\n";
        };
    }

    @ParameterizedTest
    @EnumSource
    void dataIsReadOrRefused(Format format) throws IOException {
        RowReader reader = new RowReader("d", SCHEMA, CsvOptions.DEFAULT, ZoneOffset.UTC);

        Fuzzing.run(
                format.name().toLowerCase(Locale.ROOT),
                new Mutator(4, List.of(seed(format)), SCRAPS),
                input -> isRead(reader, DatasetSource.ofBytes(input, format), input.length % 3));
    }

    private static boolean isRead(RowReader reader, DatasetSource source, int mostBadRows)
            throws IOException {
        try (RowCursor rows = reader.open(source, new BadRows(mostBadRows))) {
            while (rows.next() != null) {
                // Reading on to the end is all there is to do.
            }
            return true;
        } catch (DataException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }
}
