package dev.octavo.systemtests.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.demo.stack.Checkout;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `docs/reference/configuration.md` is made from the services' own declarations.
class ConfigurationReferenceTest {
    private static final Path REFERENCE =
            Checkout.root().resolve("docs/reference/configuration.md");
    private static final String COMMAND =
            "./octavo mvn -pl system-tests -am test -Dtest=ConfigurationReferenceTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Doctavo.regenerate=true";

    @Test
    void theReferenceIsWhatTheServicesDeclare() throws IOException {
        String reference = reference();

        if (Boolean.getBoolean("octavo.regenerate")) {
            Files.writeString(REFERENCE, reference);
        }

        assertThat(REFERENCE)
                .as("%s is out of step: `%s` writes it anew", REFERENCE, COMMAND)
                .content()
                .isEqualTo(reference);
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        List<ConfigurationKey> keys = new ArrayList<>();
        for (String module : List.of("aws", "report-service", "ingest-service")) {
            keys.addAll(keys(module));
        }

        Stream<ConfigurationKey> silent = keys.stream().filter(key -> key.description().isEmpty());

        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(silent.map(ConfigurationKey::name)).isEmpty();
    }

    private static String reference() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Configuration

                Each key can be given as a system property, as an environment variable, or in
                `config/application.properties` in the service's working folder, the former winning over the
                latter. A value that is missing or absurd stops the service at its start, naming the key.
                Durations are written as `30s`, `5m` or `2h`.

                This page is made from the sources; `@ConfigMapping` interfaces are where a key lives.

                """);
        section(page, "Both services: AWS", "aws");
        section(page, "report-service", "report-service");
        section(page, "ingest-service", "ingest-service");
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String module)
            throws IOException {
        page.append("## ").append(title).append("\n\n");
        page.append("| key, environment variable | default | meaning |\n| --- | --- | --- |\n");
        for (ConfigurationKey key : keys(module)) {
            page.append(
                    "| `%s`<br>`%s` | %s | %s |%n"
                            .formatted(
                                    key.name(),
                                    key.environmentVariable(),
                                    key.standard().isEmpty() ? "" : "`" + key.standard() + "`",
                                    key.description().replace("|", "\\|")));
        }
        page.append('\n');
    }

    private static List<ConfigurationKey> keys(String module) throws IOException {
        return ConfigurationSources.of(Checkout.root().resolve(module).resolve("src/main/java"));
    }
}
