package dev.octavo.engine.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.ExpressionParsing;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Expressions, which are parsed, checked, and computed where they are right.
class ExpressionFuzzTest {
    private static final List<String> EXPRESSIONS =
            List.of(
                    "${count(d) | number} of ${sum(d.n, s == 'x') / 3 ?? 0 | currency('EUR')}",
                    "${params.p + 1 > 2 and not (n == null) ? upper(s) : left(s, 3) + 'b'}",
                    "${t | date('yyyy')} ${addDays(t, n) | date} ${s in ['a', 'b']} ${n % 7 | percent(1)}",
                    "${replace(s, 'a', s)} ${toNumber(s) * 1e3} ${substring(s, n, 2)} ${round(n / 3, 2)}",
                    "${daysBetween(t, now | dateOf)} ${text(n) + ' ' + shorten(s, 2)} ${median(d.n)}",
                    "${startOfMonth(addMonths(t, n * 12))} ${-(n - 3) <= 4 or t < '2001-01-01'}");

    private static final List<String> SCRAPS =
            List.of(
                    "${",
                    "}",
                    "$${",
                    "'",
                    "\"",
                    "(",
                    ")",
                    "[",
                    "]",
                    "?",
                    ":",
                    "??",
                    "|",
                    ".",
                    ",",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "==",
                    "<=",
                    " and ",
                    " or ",
                    "not ",
                    " in ",
                    "null",
                    "1e9",
                    "1e-999999999",
                    "9999999999999999999",
                    "0.1",
                    "params.",
                    "row.number",
                    "count()",
                    "sum(",
                    "upper(",
                    "number(",
                    "| date('",
                    "n",
                    "s",
                    "t",
                    "\u0000",
                    "\ud83d\ude00",
                    "ä",
                    "\n",
                    "\\");

    private static final Map<String, Schema> DATASETS =
            Map.of(
                    "d",
                    new Schema(
                            List.of(
                                    Field.of("n", ValueType.INTEGER),
                                    Field.of("s", ValueType.STRING),
                                    Field.of("t", ValueType.DATE))));

    private static final int MOST_AGGREGATES = 40_000;

    private static final Environment ENVIRONMENT =
            Environment.of(Map.of("p", 2L), Instant.EPOCH, new Formats(Locale.US, ZoneOffset.UTC))
                    .withDatasetResults(Collections.nCopies(MOST_AGGREGATES, 3L))
                    .withRow(new Row(1, new Object[] {5L, "abc", LocalDate.EPOCH}));

    @Test
    void expressionsAreComputedOrRefused() throws IOException {
        Fuzzing.run(
                "expression",
                new Mutator(3, EXPRESSIONS, SCRAPS),
                input -> isComputed(new String(input, StandardCharsets.UTF_8)));
    }

    private static boolean isComputed(String text) {
        Scope scope =
                Scope.ofDocument(Map.of("p", ValueType.INTEGER), DATASETS, new Aggregates())
                        .inRow("d");
        return switch (ExpressionParser.parseText(text, scope)) {
            case ExpressionParsing.Parsed<TextTemplate>(TextTemplate template) ->
                    isComputed(template);
            case ExpressionParsing.Rejected<TextTemplate>(var problems) -> {
                assertThat(problems).isNotEmpty();
                problems.forEach(
                        problem -> assertThat(problem.offset()).isBetween(0, text.length()));
                yield false;
            }
        };
    }

    private static boolean isComputed(TextTemplate template) {
        try {
            template.render(ENVIRONMENT);
            return true;
        } catch (EvaluationException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }
}
