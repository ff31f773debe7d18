package dev.octavo.ingest.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpHeadersTest {
    @Test
    void headersAreReadAsOpenTelemetryWritesThem() {
        assertThat(OtlpHeaders.read("authorization=Basic%20dXNlcjpwYXNz+/==, x-a = 1%2C2 "))
                .hasSize(2)
                .containsEntry("authorization", "Basic dXNlcjpwYXNz+/==")
                .containsEntry("x-a", "1,2");
    }

    @Test
    void aValueMayHaveSpacesWithin() {
        assertThat(OtlpHeaders.read("authorization=Bearer s3cret"))
                .containsEntry("authorization", "Bearer s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "s3cret | header 1 has no name",
                "a=s3cret, | header 2 has no name",
                "=s3cret | header 1 has no name",
                "a b=s3cret | header 1 has no name",
                "`a\r\nb=s3cret` | header 1 has no name",
                "a= | the value of a is empty",
                "a=s3cret%0d%0ab:c | the value of a is empty or no printable ASCII",
                "a=s3cret%C3%A9 | the value of a is empty or no printable ASCII",
                "a=s3cret%2 | the value of a has a % that is no %XX",
                "a=s3cret%zz | the value of a has a % that is no %XX",
                "a=s3cret,A=2 | A is given twice",
                "Content-Length=s3cret | Content-Length is not for setting",
            })
    void whatCannotBeAHeaderIsRefusedAndNotRepeated(String text, String problem) {
        assertThatThrownBy(() -> OtlpHeaders.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("octavo.telemetry.otlp-headers: " + problem)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }
}
