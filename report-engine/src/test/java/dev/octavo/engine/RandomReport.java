package dev.octavo.engine;

import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A report of any blocks in any order on any paper, made up from a seed. Every table has a
/// dataset of its own: `d0`, `d1` and so on, whose rows are named `d0r0;`, `d0r1;`, and whose
/// title over the first column is `T0;`.
final class RandomReport {
    private static final List<String> SIZES = List.of("A3", "A4", "A5", "A6", "Letter", "Legal");
    private static final int MOST_ROWS = 120;
    private static final int DEEPEST = 2;

    private final Random random;
    private final Map<String, String> csv = new LinkedHashMap<>();
    private final List<Integer> printedRows = new ArrayList<>();
    private final StringBuilder datasets = new StringBuilder();
    private final String yaml;

    /// The report of a seed, other ones with each `-Doctavo.seed=NUMBER`.
    static RandomReport of(long seed) {
        return new RandomReport(seed ^ Long.getLong("octavo.seed", 0));
    }

    private RandomReport(long seed) {
        this.random = new Random(seed);
        StringBuilder body = new StringBuilder();
        for (int blocks = 1 + random.nextInt(6); blocks > 0; blocks--) {
            block(body, "  ", 0, false);
        }
        this.yaml =
                """
                version: 1
                name: random
                page: { size: %s, orientation: %s, margin: %dmm }
                datasets:%s
                body:
                %s"""
                        .formatted(
                                SIZES.get(random.nextInt(SIZES.size())),
                                random.nextBoolean() ? "portrait" : "landscape",
                                8 + random.nextInt(10),
                                datasets.isEmpty() ? " {}" : "\n" + datasets,
                                body);
    }

    Template template() {
        byte[] picture = Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255);
        byte[] fragment = "- text: A fragment\n- rule:\n".getBytes(StandardCharsets.UTF_8);
        return PrintedReport.template(
                yaml, TemplateFiles.of(Map.of("a.png", picture, "part.yaml", fragment)));
    }

    Map<String, String> csv() {
        return csv;
    }

    /// How many rows each dataset's table is to print.
    List<Integer> printedRows() {
        return printedRows;
    }

    @Override
    public String toString() {
        return yaml;
    }

    private void block(StringBuilder to, String indent, int depth, boolean inColumns) {
        switch (random.nextInt(depth < DEEPEST ? 15 : 12)) {
            case 0 ->
                    line(
                            to,
                            indent,
                            "- heading: { text: \"%s\", level: %d, numbered: %b }"
                                    .formatted(
                                            words(9), 1 + random.nextInt(6), random.nextBoolean()));
            case 1 -> line(to, indent, "- text: \"%s\"".formatted(words(200)));
            case 2 -> {
                line(to, indent, "- keyFigures:");
                for (int figures = 1 + random.nextInt(4); figures > 0; figures--) {
                    line(
                            to,
                            indent,
                            "    - { label: \"%s\", value: \"%d\", note: \"%s\" }"
                                    .formatted(words(3), random.nextInt(1_000_000), words(4)));
                }
            }
            case 3, 4, 5, 6 -> table(to, indent);
            case 7 -> chart(to, indent);
            case 8 ->
                    line(
                            to,
                            indent,
                            "- image: { file: a.png, width: %dmm, align: end, decorative: true }"
                                    .formatted(5 + random.nextInt(400)));
            case 9 -> line(to, indent, "- { include: part.yaml, when: \"${1 < 2}\" }");
            case 10 ->
                    line(
                            to,
                            indent,
                            random.nextBoolean()
                                    ? "- rule:"
                                    : "- spacer: %dmm".formatted(random.nextInt(120)));
            case 11 ->
                    line(
                            to,
                            indent,
                            inColumns
                                    ? "- rule:"
                                    : random.nextBoolean() ? "- pageBreak:" : "- toc:");
            case 12 -> {
                line(to, indent, "- section:");
                line(to, indent, "    title: \"%s\"".formatted(words(6)));
                line(to, indent, "    numbered: %b".formatted(random.nextBoolean()));
                line(to, indent, "    body:");
                blocks(to, indent + "      ", depth, inColumns);
            }
            case 13 -> {
                int dataset = dataset(random.nextInt(MOST_ROWS));
                line(to, indent, "- section:");
                line(to, indent, "    title: \"${g}\"");
                line(to, indent, "    each: { dataset: d%d, groupBy: g }".formatted(dataset));
                line(to, indent, "    body:");
                table(to, indent + "      ", dataset, "");
            }
            default -> {
                line(to, indent, "- columns:");
                for (int columns = 2; columns > 0; columns--) {
                    line(to, indent, "    - width: %d".formatted(1 + random.nextInt(2)));
                    line(to, indent, "      body:");
                    blocks(to, indent + "        ", DEEPEST, true);
                }
            }
        }
    }

    private void blocks(StringBuilder to, String indent, int depth, boolean inColumns) {
        for (int blocks = 1 + random.nextInt(3); blocks > 0; blocks--) {
            block(to, indent, depth + 1, inColumns);
        }
    }

    private void chart(StringBuilder to, String indent) {
        int rows = random.nextInt(MOST_ROWS);
        int dataset = dataset(rows);
        // Charts print no rows.
        printedRows.set(dataset, 0);
        String kind =
                List.of(
                                "type: bar, category: g, value: \"${sum(n)}\"",
                                "type: bar, category: n, value: \"${count()}\", series: g",
                                "type: line, category: n, value: \"${count()}\"",
                                "type: area, category: n, value: \"${count()}\"",
                                "type: donut, category: g, value: \"${count()}\"",
                                "type: scatter, x: n, y: n")
                        .get(random.nextInt(6));
        line(
                to,
                indent,
                "- chart: { dataset: d%d, alt: A chart, title: \"%s\", %s }"
                        .formatted(dataset, words(6), kind));
    }

    private void table(StringBuilder to, String indent) {
        int rows = random.nextInt(MOST_ROWS);
        int dataset = dataset(rows);
        String more = "";
        if (random.nextInt(3) == 0) {
            more =
                    "groupBy: { field: g, subtotal: \"Part\", keepWithNext: %d }"
                            .formatted(1 + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            int limit = 1 + random.nextInt(MOST_ROWS);
            printedRows.set(dataset, Math.min(limit, rows));
            more += (more.isEmpty() ? "" : ", ") + "limit: " + limit;
        }
        table(to, indent, dataset, more);
    }

    private void table(StringBuilder to, String indent, int dataset, String more) {
        line(to, indent, "- table:");
        line(to, indent, "    dataset: d%d".formatted(dataset));
        for (String key : more.isEmpty() ? List.<String>of() : List.of(more.split(", (?=limit)"))) {
            line(to, indent, "    %s".formatted(key));
        }
        line(to, indent, "    style: { when: \"${n > 0}\", background: accent }");
        line(to, indent, "    columns:");
        line(to, indent, "      - { field: name, title: \"T%d;\" }".formatted(dataset));
        line(
                to,
                indent,
                "      - { field: n, title: N, total: sum, bar: %b, width: auto }"
                        .formatted(random.nextBoolean()));
        if (random.nextBoolean()) {
            line(
                    to,
                    indent,
                    "      - { title: \"%s\", columns: [{ field: text, title: \"%s\", link: \"https://example.org/${n}\" }, { field: n, title: So far, running: sum }] }"
                            .formatted(words(2), words(2)));
        }
        if (random.nextBoolean()) {
            line(to, indent, "      - { field: many, title: Many, sparkline: true }");
        }
        line(to, indent, "    grandTotal: All");
        line(to, indent, "    empty: Nothing");
    }

    private int dataset(int rows) {
        int dataset = printedRows.size();
        printedRows.add(rows);
        datasets.append(
                "  d%d:\n    fields: { name: string, g: string, n: integer, text: string, many: numbers }\n    sortedBy: [g]\n"
                        .formatted(dataset));
        int wordiness = random.nextInt(5) == 0 ? 150 : 4;
        StringBuilder text = new StringBuilder("name,g,n,text,many\n");
        int group = 0;
        for (int row = 0; row < rows; row++) {
            group += random.nextInt(6) == 0 ? 1 : 0;
            text.append(
                    "d%dr%d;,G%03d,%d,%s,%d %d -\n"
                            .formatted(
                                    dataset,
                                    row,
                                    group,
                                    random.nextInt(2000) - 1000,
                                    words(wordiness),
                                    random.nextInt(9),
                                    random.nextInt(9)));
        }
        csv.put("d" + dataset, text.toString());
        return dataset;
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder("Words");
        for (int count = random.nextInt(most); count > 0; count--) {
            words.append(' ')
                    .append(
                            "lorem-ipsum".repeat(random.nextInt(20) == 0 ? 3 : 1),
                            0,
                            1 + random.nextInt(10));
        }
        return words.toString();
    }

    private static void line(StringBuilder to, String indent, String text) {
        to.append(indent).append(text).append('\n');
    }
}
