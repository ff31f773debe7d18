package dev.octavo.report.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void plainWordsStandAsTheyAre() {
        String line =
                LogLine.of("report completed").with("report", "a-1").with("pages", 12).toString();

        assertThat(line).isEqualTo("report completed report=a-1 pages=12");
    }

    @Test
    void aValueCannotForgeALineOrAPair() {
        String line = LogLine.of("event answered").with("event", "1\nERROR x=\"y\" ").toString();

        assertThat(line).isEqualTo("event answered event=\"1\\nERROR x=\\\"y\\\" \"");
    }

    @Test
    void invisibleCharactersAreSpelt() {
        String line = LogLine.of("x").with("id", "a\u202Eb\u0007\udb40\udc41").toString();

        assertThat(line).isEqualTo("x id=\"a\\u202eb\\u0007\\udb40\\udc41\"");
    }

    @Test
    void anEmptyValueIsSeen() {
        assertThat(LogLine.of("x").with("id", "").toString()).isEqualTo("x id=\"\"");
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(LogLine.of("x").with("trace", null).toString()).isEqualTo("x");
    }

    @Test
    void longValuesAreCutAndShowIt() {
        assertThat(LogLine.of("x").with("id", "a".repeat(1_000)).toString())
                .isEqualTo("x id=\"" + "a".repeat(300) + "…\"");
        assertThat(LogLine.of("x").with("id", "a".repeat(300)).toString())
                .isEqualTo("x id=" + "a".repeat(300));
    }

    @Test
    void lettersOfAnyLanguageStay() {
        assertThat(LogLine.of("x").with("id", "café 🦅").toString()).isEqualTo("x id=\"café 🦅\"");
    }
}
