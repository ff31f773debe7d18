package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.BadRows;
import dev.octavo.engine.dataset.CsvOptions;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCompletion;
import dev.octavo.engine.dataset.RowFilter;
import dev.octavo.engine.dataset.RowReader;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A small world of expressions: a dataset of strikes, two parameters, a request at a known
/// time.
final class Strikes {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Schema SCHEMA =
            new Schema(
                    List.of(
                            Field.of("airport", ValueType.STRING),
                            Field.of("date", ValueType.DATE),
                            Field.of("cost", ValueType.DECIMAL),
                            Field.of("speed", ValueType.INTEGER),
                            Field.of("night", ValueType.BOOLEAN),
                            Field.of("seen", ValueType.DATETIME)));
    static final Map<String, ValueType> PARAMETERS =
            Map.of("year", ValueType.INTEGER, "state", ValueType.STRING);
    static final Row ROW =
            new Row(
                    7,
                    new Object[] {
                        "Dallas",
                        LocalDate.of(1999, 10, 19),
                        new java.math.BigDecimal("1234.50"),
                        null,
                        true,
                        Instant.parse("1999-10-20T01:30:00Z")
                    });
    static final Environment ENVIRONMENT =
            Environment.of(
                    Map.of("year", 1999L, "state", "Texas"),
                    Instant.parse("2026-01-15T03:00:00Z"),
                    new Formats(Locale.US, ZONE));

    private Strikes() {}

    static Scope document(Aggregates aggregates) {
        return Scope.ofDocument(PARAMETERS, Map.of("strikes", SCHEMA), aggregates);
    }

    static Scope row() {
        return document(new Aggregates()).inRow("strikes");
    }

    static Object value(String expression) {
        return switch (ExpressionParser.parseValue("${" + expression + "}", row())) {
            case ExpressionParsing.Parsed<Expression>(Expression parsed) ->
                    Evaluator.evaluate(parsed, ENVIRONMENT.withRow(ROW));
            case ExpressionParsing.Rejected<Expression>(List<ExpressionProblem> problems) ->
                    throw new AssertionError(expression + ": " + problems);
        };
    }

    static String print(String text) {
        return switch (ExpressionParser.parseText(text, row())) {
            case ExpressionParsing.Parsed<TextTemplate>(TextTemplate template) ->
                    template.render(ENVIRONMENT.withTitle("Strikes").withRow(ROW));
            case ExpressionParsing.Rejected<TextTemplate>(List<ExpressionProblem> problems) ->
                    throw new AssertionError(text + ": " + problems);
        };
    }

    static List<ExpressionProblem> problems(String text, Scope scope) {
        return switch (ExpressionParser.parseText(text, scope)) {
            case ExpressionParsing.Parsed<TextTemplate> parsed ->
                    throw new AssertionError("expected problems, but " + text + " is right");
            case ExpressionParsing.Rejected<TextTemplate>(List<ExpressionProblem> problems) ->
                    problems;
        };
    }

    static Dataset dataset(String csv) {
        return new Dataset(
                new RowReader("strikes", SCHEMA, CsvOptions.DEFAULT, ZONE),
                DatasetSource.ofBytes(csv.getBytes(StandardCharsets.UTF_8), Format.CSV),
                RowCompletion.NONE,
                RowFilter.ALL,
                List.of(),
                List.of(),
                new BadRows(0));
    }
}
