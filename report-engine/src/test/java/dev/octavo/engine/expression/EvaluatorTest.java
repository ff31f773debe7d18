package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class EvaluatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    1 + 2 * 3                                  => 7
                    (1 + 2) * 3                                => 9
                    -2 * -3                                    => 6
                    10 / 4                                     => 2.5
                    1 / 3 * 3                                  => 0.9999999999999999999999999999999999
                    0.1 + 0.2                                  => 0.3
                    7 % 4                                      => 3
                    9223372036854775807 + 1                    => 9223372036854775808
                    'a' + 'b'                                  => ab
                    'it''s'                                    => it's
                    1 == 1.0                                   => true
                    2 > 10                                     => false
                    'b' >= 'a'                                 => true
                    not true or true                           => true
                    true or 1 / 0 > 1                          => true
                    airport == 'Dallas' and night              => true
                    airport in ['Austin', 'Dallas']            => true
                    airport in []                              => false
                    date > '1999-10-18'                        => true
                    date == '1999-10-19'                       => true
                    seen < '1999-10-20T02:00:00Z'              => true
                    speed == null                              => true
                    speed > 0                                  => false
                    speed ?? 100                               => 100
                    speed ?? 1 + 1                             => 2
                    speed ?? 90 < 100                          => true
                    speed + 1 == null                          => true
                    night ? 'dark' : 'light'                   => dark
                    false ? 1 : true ? 2 : 3                   => 2
                    params.year + 1                            => 2000
                    params.state                               => Texas
                    strikes.airport                            => Dallas
                    row.number                                 => 7
                    today                                      => 2026-01-14
                    """)
    void expressionsHaveTheirValue(String expression, String value) {
        Object result = Strikes.value(expression);

        assertThat(result).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 / 0", "1 / 0", "5 % 0", "1 + 1 / 0", "-(1 / 0)", "round(1 / 0)"})
    void whatHasNoAnswerIsUndefinedAndPrintedAsADash(String expression) {
        Object result = Strikes.value(expression);

        assertThat(result).isEqualTo(Undefined.UNDEFINED);
        assertThat(Strikes.print("${" + expression + "}")).isEqualTo("–");
        assertThat(Strikes.print("${" + expression + " | percent}")).isEqualTo("–");
        assertThat(Strikes.value("(" + expression + ") ?? 5")).isEqualTo(5L);
    }

    @Test
    void aMissingValuePrintsNothing() {
        assertThat(Strikes.print("[${speed}] [${speed | number}]")).isEqualTo("[] []");
    }

    @Test
    void anEscapedPlaceholderIsPrintedAsItStands() {
        assertThat(Strikes.print("$${speed} costs $5 {x}")).isEqualTo("${speed} costs $5 {x}");
    }

    @Test
    void valuesCanBeEscapedApartFromTheTextAroundThem() {
        TextTemplate template =
                ((ExpressionParsing.Parsed<TextTemplate>)
                                ExpressionParser.parseText("**${'a*b'}**", Strikes.row()))
                        .value();

        String text = template.render(Strikes.ENVIRONMENT, value -> value.replace("*", "\\*"));

        assertThat(text).isEqualTo("**a\\*b**");
    }

    @Test
    void thePageCountIsLeftOpen() {
        Scope scope = Strikes.row().with(Variable.PAGE_NUMBER, Variable.PAGE_COUNT);
        TextTemplate template =
                ((ExpressionParsing.Parsed<TextTemplate>)
                                ExpressionParser.parseText(
                                        "Page ${page.number} of ${page.count}.", scope))
                        .value();

        assertThat(template.pieces(Strikes.ENVIRONMENT.withPage(3)))
                .containsExactly(
                        new TextTemplate.Piece.Text("Page 3 of "),
                        new TextTemplate.Piece.PageCount(),
                        new TextTemplate.Piece.Text("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toNumber('abc')",
                "toNumber('1e999999999')",
                "toDate('31.12.2001')",
                "addDays(date, 999999999999)",
                "currency(1, params.state)"
            })
    void aValueThatCannotBeComputedSaysWhatWasExpected(String expression) {
        assertThatThrownBy(() -> Strikes.value(expression))
                .isInstanceOf(EvaluationException.class)
                .hasMessageMatching(".*(expects|beyond).*");
    }

    @Test
    void noNumberGrowsWithoutBound() {
        String huge = "9".repeat(34);

        assertThatThrownBy(() -> Strikes.value(String.join(" * ", huge, huge, huge)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("100 digits");
    }

    @Test
    void noTextGrowsWithoutBound() {
        String expression = "'aaaaaaaaaa'";
        for (int i = 0; i < 10; i++) {
            expression = "replace(" + expression + ", 'a', 'aaaaaaaaaa')";
        }
        String nested = expression;

        assertThatThrownBy(() -> Strikes.value(nested))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("longer than");
    }

    @Property(seed = "1")
    void decimalsAreAddedExactly(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal left,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal right) {
        Object result =
                Strikes.value("(" + left.toPlainString() + ") - (" + right.toPlainString() + ")");

        assertThat(Numbers.compare(result, left.subtract(right))).isZero();
    }
}
