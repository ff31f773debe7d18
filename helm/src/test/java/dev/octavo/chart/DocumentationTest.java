package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Every value is documented, once: in `values.yaml`, from which the README's tables are made.
/// Versions are stated once too.
class DocumentationTest {
    private static final Path VALUES = Chart.HOME.resolve("values.yaml");
    private static final Path README = Chart.HOME.resolve("README.md");
    private static final String BEGIN = "<!-- values: made from values.yaml -->\n";
    private static final String END = "\n<!-- /values -->\n";

    @Test
    void everyValueIsDocumented() throws IOException {
        var table = ValuesTable.of(Files.readAllLines(VALUES), Values.defaults());

        assertThat(table.undocumented()).isEmpty();
        assertThat(table.sections()).allMatch(section -> !section.entries().isEmpty());
    }

    @Test
    void theReadmeShowsTheDocumentationOfTheValues() throws IOException {
        var table = ValuesTable.of(Files.readAllLines(VALUES), Values.defaults());
        String readme = Files.readString(README);

        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String after = readme.substring(readme.indexOf(END));

        GeneratedFile.expect(README, before + table.markdown() + after);
    }

    @Test
    void aValueWithoutACommentIsFound() {
        String values =
                """
                # -- A section.
                told:
                  # Something.
                  one: 1
                  two: 2
                """;

        var table = ValuesTable.of(values.lines().toList(), Values.parse(values));

        assertThat(table.undocumented()).containsExactly("told.two");
    }

    @Test
    void theChartInstallsTheServicesOfItsOwnVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String parent = pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>"));

        var chart = Values.parse(Files.readString(Chart.HOME.resolve("Chart.yaml")));

        assertThat(parent).contains("<version>" + chart.path("appVersion").asText() + "</version>");
        assertThat(chart.path("kubeVersion").asText())
                .isEqualTo(">=" + Chart.OLDEST_KUBERNETES + "-0");
    }
}
