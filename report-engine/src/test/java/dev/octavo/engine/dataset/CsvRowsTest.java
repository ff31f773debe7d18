package dev.octavo.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class CsvRowsTest {
    private static final String HEADER = "Full Name,count,price,open,day,at\n";

    @Test
    void cellsBecomeValuesOfTheirFieldsTypes() throws IOException {
        String csv = HEADER + "Café,12,3.50,TRUE,31.12.2001,2001-12-31T10:00:00+02:00\n";

        assertThat(Rows.read(csv, Format.CSV))
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
    void emptyCellsAreMissingOrTakeTheDefault() throws IOException {
        assertThat(Rows.read(HEADER + ",,,,,\n\"\",,,,,\n", Format.CSV))
                .containsOnly(Arrays.asList(null, null, 1L, null, null, null));
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws IOException {
        String csv = "at,x,day,open,price,count,Full Name\n,ignored,,,,5,Bar\n";

        assertThat(Rows.read(csv, Format.CSV))
                .containsExactly(Arrays.asList("Bar", 5L, 1L, null, null, null));
    }

    @Test
    void quotesHoldDelimitersLineEndsAndQuotes() throws IOException {
        String csv = HEADER + "\"a, \"\"b\"\"\r\nc\",1,,,,\r\nlast,2,,,,";

        assertThat(Rows.read(csv, Format.CSV))
                .extracting(List::getFirst)
                .containsExactly("a, \"b\"\r\nc", "last");
    }

    @Test
    void byteOrderMarksTellTheEncoding() throws IOException {
        String csv = "\ufeff" + HEADER + "Zoë,1,,,,\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            assertThat(
                            Rows.read(
                                    csv.getBytes(charset),
                                    Format.CSV,
                                    Rows.SCHEMA,
                                    CsvOptions.DEFAULT))
                    .as(charset.name())
                    .extracting(List::getFirst)
                    .containsExactly("Zoë");
        }
    }

    @Test
    void delimiterQuoteAndEncodingCanBeChosen() throws IOException {
        Charset latin = Charset.forName("windows-1252");
        String csv = "Full Name;count;price;open;day;at\n'Zoë; Co';1;;;;\n";

        assertThat(
                        Rows.read(
                                csv.getBytes(latin),
                                Format.CSV,
                                Rows.SCHEMA,
                                new CsvOptions(';', '\'', latin)))
                .extracting(List::getFirst)
                .containsExactly("Zoë; Co");
    }

    @Test
    void blankLinesAreNoRowsWhereRowsHaveSeveralCells() throws IOException {
        assertThat(Rows.read(HEADER + "\na,1,,,,\n\n\nb,2,,,,\n\n", Format.CSV)).hasSize(2);
    }

    @Test
    void aBlankLineIsARowWhereRowsHaveOneCell() throws IOException {
        Schema schema = new Schema(List.of(Field.of("n", ValueType.INTEGER)));
        byte[] csv = "n\n1\n\n3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Rows.read(csv, Format.CSV, schema, CsvOptions.DEFAULT))
                .containsExactly(List.of(1L), Arrays.asList((Object) null), List.of(3L));
    }

    @Test
    void aFileOfAHeaderHasNoRows() throws IOException {
        assertThat(Rows.read(HEADER, Format.CSV)).isEmpty();
        assertThat(Rows.read(HEADER.strip(), Format.CSV)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    a,x,,,,      => row 2, field 'count': expected an integer such as 1234, but found 'x'
                    a,1.5,,,,    => row 2, field 'count': expected an integer such as 1234, but found '1.5'
                    a,,1e999,,,  => row 2, field 'price': expected a decimal such as 1234.5, but found '1e999'
                    a,,,yes,,    => row 2, field 'open': expected true or false, but found 'yes'
                    a,,,,2001,   => row 2, field 'day': expected a date written as the field's pattern says, but found '2001'
                    a,,,,,noon   => row 2, field 'at': expected a datetime such as 2001-12-31T23:59:00Z, but found 'noon'
                    a,1          => row 2: expected 6 cells as in the header, but found 2
                    a,,,,,,,     => row 2: expected 6 cells as in the header, but found 8
                    "a,1         => after row 1: the CSV is malformed
                    "a"b,1,,,,   => after row 1: the CSV is malformed
                    """)
    void badRowsAreNamedWithNumberLineFieldAndValue(String line, String message) {
        String csv = HEADER + "\"two\nlines\",1,,,,\n" + line + "\n";

        assertThatThrownBy(() -> Rows.read(csv, Format.CSV))
                .isInstanceOfSatisfying(
                        DataException.class,
                        failure -> {
                            assertThat(failure).hasMessageContaining(message);
                            assertThat(failure.dataset()).isEqualTo("shops");
                            if (message.startsWith("row 2")) {
                                assertThat(failure.row()).isEqualTo(2);
                                assertThat(failure.line()).isEqualTo(4);
                            }
                        });
    }

    @Test
    void aMissingColumnIsNamedWithTheOneProbablyMeant() {
        String csv = "Ful Name,count,price,open,day,at\n";

        assertThatThrownBy(() -> Rows.read(csv, Format.CSV))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column 'Full Name'")
                .hasMessageContaining("did you mean 'Ful Name'?");
    }

    @Test
    void aDoubleColumnIsRefusedOnlyWhereItIsRead() throws IOException {
        String unread = "x,x,Full Name,count,price,open,day,at\n,,a,1,,,,\n";
        String read = "count,Full Name,count,price,open,day,at\n";

        assertThat(Rows.read(unread, Format.CSV)).hasSize(1);
        assertThatThrownBy(() -> Rows.read(read, Format.CSV))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than one column 'count'");
    }

    @Test
    void bytesThatAreNoTextAreTheDatasFault() {
        byte[] csv = (HEADER + "Zoë,1,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Rows.read(csv, Format.CSV, Rows.SCHEMA, CsvOptions.DEFAULT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not text in UTF-8");
    }

    @Test
    void anEmptyFileLacksItsHeader() {
        assertThatThrownBy(() -> Rows.read("", Format.CSV))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("names the columns");
    }

    @Test
    void aFailureOfTheSourceStaysOne() {
        DatasetSource broken =
                new DatasetSource() {
                    @Override
                    public Format format() {
                        return Format.CSV;
                    }

                    @Override
                    public InputStream open() throws IOException {
                        InputStream closed = InputStream.nullInputStream();
                        closed.close();
                        return closed;
                    }
                };

        assertThatThrownBy(() -> Rows.reader(Rows.SCHEMA, CsvOptions.DEFAULT).open(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }
}
