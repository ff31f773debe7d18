package dev.octavo.engine;

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
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.ExpressionParsing;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Mutates good templates, expressions and data, and lets no other exception through than those
/// that say what is wrong. `-Doctavo.mutations=1000000` tries harder than a normal build does.
class HostileInputTest {
    private static final int MUTATIONS = Integer.getInteger("octavo.mutations", 4_000);
    private static final String[] SCRAPS = {
        "${",
        "}",
        "$${",
        "'",
        "\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        "- ",
        "\n",
        "\n  ",
        "\t",
        "|",
        ">",
        "&a ",
        "*a",
        "!!",
        "?",
        "??",
        "#",
        ",",
        ";",
        "null",
        "true",
        "1e9",
        "-",
        "..",
        "9999999999999999999",
        "\u0000",
        "\ufeff",
        "\ud800",
        "\ud83d\ude00",
        "params.",
        "count()",
        "sum(",
        "| date('",
        "and",
        "not ",
        "\\u",
        "\\",
        "\r",
        "---\n",
        "...\n",
        "%"
    };

    private static final List<String> EXPRESSIONS =
            List.of(
                    "${count(d) | number} of ${sum(d.n, s == 'x') / 3 ?? 0 | currency('EUR')}",
                    "${params.p + 1 > 2 and not (n == null) ? upper(s) : left(s, 3) + 'b'}",
                    "${t | date('yyyy')} ${addDays(t, n) | date} ${s in ['a', 'b']} ${n % 7 | percent(1)}",
                    "${replace(s, 'a', s)} ${toNumber(s) * 1e3} ${substring(s, n, 2)} ${round(n / 3, 2)}");

    @Test
    void mutatedTemplatesAreParsedOrRefused() throws IOException {
        List<String> seeds =
                List.of(
                        Files.readString(Path.of("../examples/wildlife-strikes/template.yaml")),
                        Files.readString(Path.of("../examples/seattle-weather/template.yaml")));
        Random random = new Random(1);

        for (int i = 0; i < MUTATIONS / 20; i++) {
            String yaml = mutated(seeds.get(i % seeds.size()), random);
            TemplateParsing parsing = TemplateParser.parse(yaml);
            if (parsing instanceof TemplateParsing.Rejected(var problems)) {
                assertThat(problems).isNotEmpty().allMatch(p -> p.line() >= 1 && p.column() >= 1);
            }
        }
    }

    @Test
    void mutatedFragmentsAreParsedOrRefused() {
        String template = "version: 1\nname: t\nbody: [include: a.yaml, include: b/c.yaml]\n";
        String first = "- heading: One\n- include: b/c.yaml\n- text: \"*${1 + 2}*\"\n";
        String second =
                "- section:\n    title: Two\n    body: [{ include: b/c.yaml }, { rule: }]\n";
        Random random = new Random(4);

        for (int i = 0; i < MUTATIONS / 20; i++) {
            TemplateFiles files =
                    TemplateFiles.of(
                            Map.of(
                                    "a.yaml",
                                    mutated(first, random).getBytes(StandardCharsets.UTF_8),
                                    "b/c.yaml",
                                    mutated(i % 2 == 0 ? first : second, random)
                                            .getBytes(StandardCharsets.UTF_8)));
            TemplateParsing parsing = TemplateParser.parse(mutated(template, random), files);
            if (parsing instanceof TemplateParsing.Rejected(var problems)) {
                assertThat(problems).isNotEmpty().allMatch(p -> p.line() >= 1 && p.column() >= 1);
            }
        }
    }

    @Test
    void mutatedExpressionsAreComputedOrRefused() {
        Schema schema =
                new Schema(
                        List.of(
                                Field.of("n", ValueType.INTEGER),
                                Field.of("s", ValueType.STRING),
                                Field.of("t", ValueType.DATE)));
        Scope scope =
                Scope.ofDocument(
                                Map.of("p", ValueType.INTEGER),
                                Map.of("d", schema),
                                new Aggregates())
                        .inRow("d");
        var row =
                new dev.octavo.engine.dataset.Row(
                        1, new Object[] {5L, "abc", java.time.LocalDate.EPOCH});
        Environment environment =
                Environment.of(
                                Map.of("p", 2L),
                                Instant.EPOCH,
                                new Formats(Locale.US, ZoneOffset.UTC))
                        .withDatasetResults(java.util.Collections.nCopies(50, 3L))
                        .withRow(row);
        Random random = new Random(2);

        int computed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(EXPRESSIONS.get(i % EXPRESSIONS.size()), random);
            Scope fresh =
                    Scope.ofDocument(scope.parameters(), scope.datasets(), new Aggregates())
                            .inRow("d");
            switch (ExpressionParser.parseText(text, fresh)) {
                case ExpressionParsing.Parsed<TextTemplate>(TextTemplate template) -> {
                    try {
                        template.render(environment);
                        computed++;
                    } catch (EvaluationException expected) {
                        assertThat(expected).hasMessageMatching("(?s).+");
                    }
                }
                case ExpressionParsing.Rejected<TextTemplate>(var problems) ->
                        assertThat(problems)
                                .isNotEmpty()
                                .allMatch(p -> p.offset() >= 0 && p.offset() <= text.length());
            }
        }
        assertThat(computed).isPositive();
    }

    @Test
    void mutatedDataIsReadOrRefused() throws IOException {
        Schema schema =
                new Schema(
                        Arrays.stream(ValueType.values())
                                .map(type -> Field.of(type.word(), type))
                                .toList());
        String csv =
                "string,integer,decimal,boolean,date,datetime\n"
                        + "\"a, \"\"b\"\"\",12,-3.5,true,2001-12-31,2001-12-31T10:00:00Z\n"
                                .repeat(3);
        String object =
                "{\"string\": \"a\\u00e4\", \"integer\": 12, \"decimal\": -3.5e2, \"boolean\": true,"
                        + " \"date\": \"2001-12-31\", \"datetime\": \"2001-12-31T10:00:00Z\"}";
        Map<Format, String> seeds =
                Map.of(
                        Format.CSV, csv,
                        Format.JSON, "[" + object + ", " + object + "]",
                        Format.JSON_LINES, object + "\n" + object + "\n");
        RowReader reader = new RowReader("d", schema, CsvOptions.DEFAULT, ZoneOffset.UTC);
        Random random = new Random(3);
        List<Format> formats = List.of(Format.values());

        for (int i = 0; i < MUTATIONS; i++) {
            Format format = formats.get(i % formats.size());
            byte[] bytes = mutated(seeds.get(format), random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            BadRows badRows = new BadRows(random.nextInt(3));
            try (RowCursor rows = reader.open(DatasetSource.ofBytes(bytes, format), badRows)) {
                while (rows.next() != null) {
                    // Reading on to the end is all there is to do.
                }
            } catch (DataException expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(4); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.setCharAt(at, (char) (random.nextInt(96) + 32));
                default -> text.replace(at, end, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
        }
        return text.append(text.isEmpty() ? " " : "").toString();
    }
}
