package dev.octavo.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a\nb`|`\"a\\nb\"`",
                "`a\rb\tc`|`\"a\\rb\\tc\"`",
                "`say \"hi\" \\o/`|`\"say \\\"hi\\\" \\\\o/\"`",
                "`\u001b[31mred`|`\"\\u001b[31mred\"`",
                "`\u202egnp.exe`|`\"\\u202egnp.exe\"`",
                "`\u2028`|`\"\\u2028\"`",
                "`\udb40\udc41`|`\"\\udb40\\udc41\"`",
                "`\ud83d`|`\"\\ud83d\"`",
                "`café 🦅`|`\"café 🦅\"`"
            })
    void whatCouldForgeALineIsEscaped(String text, String quoted) {
        assertThat(Printable.quoted(text)).isEqualTo(quoted);
    }

    @Test
    void quotesThatAreSetBySomebodyElseAreNotEscapedTwice() {
        assertThat(Printable.unquoted("say \"hi\"\u2028\\o/")).isEqualTo("say \"hi\"\\u2028\\\\o/");
        assertThat(Printable.unquoted("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
    }

    @Test
    void longTextIsCut() {
        assertThat(Printable.quoted("x".repeat(301))).isEqualTo("\"" + "x".repeat(300) + "…\"");
        assertThat(Printable.quoted("x".repeat(300))).isEqualTo("\"" + "x".repeat(300) + "\"");
    }
}
