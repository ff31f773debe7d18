package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import io.fabric8.kubernetes.api.model.ConfigMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// The report templates that the chart installs are ones that the engine takes.
class ReportTemplateTest {
    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theEngineTakesEveryTemplateThatIsInstalled(Scenario scenario) {
        Rendering rendering = scenario.render();

        for (ConfigMap map : rendering.all(ConfigMap.class).toList()) {
            assertThat(map.getData()).isNotEmpty().allSatisfy(ReportTemplateTest::isTaken);
        }
    }

    @Test
    void aNewInstallationHasATemplateToTry() {
        ConfigMap map =
                Scenario.named("minimal").render().all(ConfigMap.class).findFirst().orElseThrow();

        assertThat(map.getData()).containsOnlyKeys("hello.yaml");
    }

    private static void isTaken(String file, String template) {
        TemplateParsing parsing = TemplateParser.parse(template);

        assertThat(parsing).as(file).isInstanceOf(TemplateParsing.Parsed.class);
        assertThat(((TemplateParsing.Parsed) parsing).template().name() + ".yaml").isEqualTo(file);
    }
}
