package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class JsonTextTest {
    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", 1, 1),
                Arguments.of("   ", 1, 1),
                Arguments.of("{\n  \"a\": 1,\n}", 3, 1),
                Arguments.of("{\"a\": 1", 1, 8),
                Arguments.of("{\"a\": 1} {}", 1, 10),
                Arguments.of("{\"a\": 1, \"a\": 2}", 1, 13),
                Arguments.of("hello", 1, 1),
                Arguments.of("{\"a\": NaN}", 1, 10),
                Arguments.of("[".repeat(2_000) + "]".repeat(2_000), 1, 1_002));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhereTheJsonIsWrongAndNothingOfClasses(String text, int line, int column) {
        JsonParsing parsing = JsonText.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        JsonParsing.Malformed.class,
                        malformed -> {
                            assertThat(malformed.line()).isEqualTo(line);
                            assertThat(malformed.column()).isEqualTo(column);
                            assertThat(malformed.message())
                                    .doesNotContain("`", "com.", "Source", "Feature");
                        });
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        JsonParsing parsing = JsonText.parse(new byte[] {'"', (byte) 0xc3, '"'});

        assertThat(parsing).isInstanceOf(JsonParsing.Malformed.class);
    }

    @Test
    void decimalsAreKeptDigitByDigit() {
        JsonParsing parsing =
                JsonText.parse("12345678901234567890.10".getBytes(StandardCharsets.UTF_8));

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        JsonParsing.Parsed.class,
                        parsed ->
                                assertThat(parsed.value().decimalValue())
                                        .isEqualTo(new BigDecimal("12345678901234567890.10")));
    }
}
