package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The lines of a data file on which its faults are told, whatever ends its lines and however many
/// of them a row takes.
class DataLinesTest {
    private static final String HEAD =
            """
            version: 1
            name: sales
            datasets:
              sales:
                fields: { region: string, amount: integer }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CSV        | region,amount\\n"N\\nE",2\\n\\nS,3\\nW,1\\n                        | 6
                    CSV        | region,amount\\r\\n"N\\r\\nE",2\\r\\nW,1\\r\\n                     | 4
                    JSON       | [{"region": "N",\\n "amount": 2},\\n\\n{\\n"amount":\\n1}]         | 4
                    JSON_LINES | {"region": "N", "amount": 2}\\n\\n{"amount": 1}\\n                | 3
                    """)
    void theLineOfARowThatBreaksAPromise(Format format, String text, long line) {
        String yaml =
                HEAD.replace("integer }", "integer }\n    sortedBy: amount")
                        + "body: [ { table: { dataset: sales, columns: [ { field: amount } ] } } ]\n";

        RenderProblem problem = problem(yaml, text, format);

        assertThat(problem.message()).contains("breaks the promise 'sortedBy'");
        assertThat(problem.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    "region,amount\\nN,1\\n                    | 1
                    region,amount\\nN,1\\n"S,2\\nW,3\\n        | 3
                    region,amount\\n"N\\nE",1\\n\\n"S,2\\nW,3\\n | 5
                    region,amount\\r\\n"N\\r\\nE",1\\r\\nS,"2\\r\\n | 4
                    """)
    void theLineOfAQuoteThatIsNeverClosed(String text, long line) {
        String yaml =
                HEAD + "body: [ { table: { dataset: sales, columns: [ { field: amount } ] } } ]\n";

        RenderProblem problem = problem(yaml, text, Format.CSV);

        assertThat(problem.message()).contains("the CSV is malformed");
        assertThat(problem.line()).isEqualTo(line);
    }

    private static RenderProblem problem(String yaml, String text, Format format) {
        DatasetSource source =
                DatasetSource.ofBytes(
                        text.translateEscapes().getBytes(StandardCharsets.UTF_8), format);
        return PrintedReport.ofSources(PrintedReport.template(yaml), Map.of("sales", source))
                .problem();
    }
}
