package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps the table of functions in the reference in step with the functions. Run with
/// `-Doctavo.write.docs=true` it writes the table.
class FunctionReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/reference/expressions.md");
    private static final String END = "<!-- functions: end -->";

    @Test
    void theReferenceListsEveryFunction() throws IOException {
        String reference = Files.readString(REFERENCE);
        int begin = reference.indexOf("-->\n", reference.indexOf("<!-- functions: begin")) + 4;
        int end = reference.indexOf(END);
        if (Boolean.getBoolean("octavo.write.docs")) {
            reference = reference.substring(0, begin) + table() + reference.substring(end);
            Files.writeString(REFERENCE, reference);
            end = reference.indexOf(END);
        }

        assertThat(reference.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| function | gives | type |\n| --- | --- | --- |\n");
        for (Function function : Functions.all()) {
            table.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(
                                    function.signature(),
                                    function.summary(),
                                    function.result().word()));
        }
        return table.toString();
    }
}
