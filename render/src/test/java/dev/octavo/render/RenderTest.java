package dev.octavo.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class RenderTest {
    private static final String TEMPLATE =
            """
            version: 1
            name: sales
            params:
              year: { type: integer, required: true }
            datasets:
              sales:
                fields: { product: string, amount: decimal }
            body:
              - heading: Sales of ${params.year}
              - table:
                  dataset: sales
                  columns:
                    - { field: product }
                    - { field: amount }
            """;

    @TempDir private Path folder;
    private Path template;
    private Path data;
    private Path output;

    /// What one run said.
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void writeInputs() throws IOException {
        template = Files.writeString(folder.resolve("sales.yaml"), TEMPLATE);
        data = Files.writeString(folder.resolve("sales.csv"), "product,amount\nFigs,4\nPears,1\n");
        output = folder.resolve("out.pdf");
    }

    @Test
    void writesTheDocumentAndSaysWhatItTook() throws IOException {
        Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", output);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches("\\Q" + output + "\\E: 2 rows, 1 page, [0-9,]+ bytes, [0-9.]+ s\n");
        assertThat(Files.readString(output, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7")
                .endsWith("%%EOF\n");
        assertThat(names()).containsExactly("out.pdf", "sales.csv", "sales.yaml");
    }

    @Test
    void aPageThatCannotBeFinishedLeavesTheDocumentOfBefore() throws IOException {
        String failing = "header: { end: \"${toNumber(page.number == 1 ? '1' : 'x')}\" }\nbody:";
        Files.writeString(template, TEMPLATE.replace("body:", failing) + "  - pageBreak:\n");
        Files.writeString(output, "before");

        Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", output);

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        template
                                + ":8:19: header or footer: toNumber expects a number such as 1234.5, not 'x'\n");
        assertThat(output).hasContent("before");
        assertThat(names()).containsExactly("out.pdf", "sales.csv", "sales.yaml");
    }

    @Test
    void tellsEveryProblemOfATemplateWithItsPlace() throws IOException {
        Files.writeString(
                template,
                TEMPLATE.replace("heading:", "haeding:")
                        .replace("{ field: amount", "{ field: amuont"));

        Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", output);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        """
                        %1$s:9:5: unknown key 'haeding'; did you mean 'heading'?
                        %1$s:14:20: dataset 'sales' has no field 'amuont'; did you mean 'amount'?
                        """
                                .formatted(template));
        assertThat(output).doesNotExist();
    }

    @Test
    void problemsOfFilesBesideTheTemplateNameTheFile() throws IOException {
        Files.writeString(template, TEMPLATE + "  - include: terms.yaml\n");
        Path terms =
                Files.writeString(folder.resolve("terms.yaml"), "- text: \"${params.yaer}\"\n");

        Run run = render("--check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(terms + ":1:12: ").hasLineCount(1);
    }

    @Test
    void namesWhatIsMissing() {
        Run run = render("-o", output);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        """
                        --data sales: is required by the template
                        --param year: is required, an integer such as 1234
                        """);
    }

    @Test
    void aFailedRunLeavesTheOldDocument() throws IOException {
        Files.writeString(output, "old");
        Files.writeString(data, "product,amount\nFigs,4\nPears,one\n");

        Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", output);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        data
                                + ":3: row 2, field 'amount': expected a decimal such as 1234.5, but"
                                + " found 'one'\n");
        assertThat(output).hasContent("old");
        assertThat(names()).containsExactly("out.pdf", "sales.csv", "sales.yaml");
    }

    @Test
    void checkTellsEveryBadRowAndWritesNothing() throws IOException {
        Files.writeString(data, "product,amount\nFigs,four\nPears,one\nPlums,3\n");

        Run run = render("--data", "sales=" + data, "--param", "year=2026", "--check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith(data.toString()));
        assertThat(names()).containsExactly("sales.csv", "sales.yaml");
    }

    @Test
    void checkOfATemplateAloneNeedsNoData() {
        Run run = render("--check");

        assertThat(run)
                .isEqualTo(new Run(0, template + ": no problem found; no data was given\n", ""));
    }

    @Test
    void aFolderThatIsNotThereIsAFailureAndNoStackTrace() {
        Path nowhere = folder.resolve("nowhere/out.pdf");

        Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", nowhere);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("octavo render: writing " + nowhere + " failed: ")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsAFailure() throws IOException {
        Files.delete(template);

        Run run = render("--data", "sales=nowhere.csv", "-o", output);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        """
                        %s: there is no such file that can be read
                        --data sales: there is no file nowhere.csv that can be read
                        """
                                .formatted(template));
    }

    @Test
    void neverOverwritesWhatItReads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out.pdf"), data);
        for (Path input : List.of(template, data, link)) {
            Run run = render("--data", "sales=" + data, "--param", "year=2026", "-o", input);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("'" + input + "' is what the report is made of");
        }
        assertThat(template).hasContent(TEMPLATE);
        assertThat(data).content().startsWith("product,amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --data sales            | expected NAME=VALUE, but found 'sales'
                    --data s=a.xls          | --data s: expected a file that ends in .csv, .json, .jsonl or .ndjson, but found 'a.xls'
                    --param a=1 --param a=2 | --param a is given twice
                    --locale x_y_z          | expected a language tag such as en-US, but found 'x_y_z'
                    --time-zone Mars        | expected a time zone such as Europe/Vienna, but found 'Mars'
                    --now noon              | expected a time such as 2026-01-31T12:00:00Z, but found 'noon'
                    --chekc                 | Unknown option: '--chekc'
                    """)
    void saysWhatItCannotUnderstand(String arguments, String message) {
        Run run = render((Object[]) arguments.strip().split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("octavo render: ").contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws IOException {
        Path other = folder.resolve("other.pdf");
        render("--data", "sales=" + data, "--param", "year=2026", "-o", output);
        render("--data", "sales=" + data, "--param", "year=2026", "-o", other);

        assertThat(output).hasSameBinaryContentAs(other);
    }

    private Run render(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        CommandLine line =
                Render.commandLine(new Render(clock, false))
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        int status =
                line.execute(
                        Stream.concat(Stream.of(template), Arrays.stream(arguments))
                                .map(Object::toString)
                                .toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
