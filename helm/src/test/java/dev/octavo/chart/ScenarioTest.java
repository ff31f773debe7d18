package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.chart.rule.Admission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What holds for every way of installing the chart.
class ScenarioTest {
    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @Test
    void thereIsAScenarioForEveryWayOfInstalling() {
        assertThat(Scenario.all())
                .extracting(Scenario::name)
                .containsExactly(
                        "aws-irsa",
                        "direct-sink",
                        "minimal",
                        "no-kinesis",
                        "production",
                        "s3-compatible");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void helmFindsNothingToCriticise(Scenario scenario, @TempDir Path copy) {
        String values =
                Values.print(Values.merge(Values.defaults(), Values.read(scenario.values())));

        var result = Chart.lint(values, copy);

        assertThat(result.isFailed()).isFalse();
        assertThat(result.getMessages()).allMatch(message -> message.startsWith("[INFO]"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aClusterWouldAdmitEveryObject(Scenario scenario) {
        Rendering rendering = scenario.render();

        assertThat(Admission.review(rendering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingIsAssumedInVain(Scenario scenario) {
        Rendering rendering = scenario.render();

        for (String assumption : scenario.assumed()) {
            Set<String> others = new HashSet<>(scenario.assumed());
            others.remove(assumption);
            assertThat(Admission.review(rendering.assuming(others)))
                    .as("without %s", assumption)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyObjectSaysWhatItBelongsTo(Scenario scenario) {
        Rendering rendering = scenario.render();

        assertThat(rendering.objects())
                .allSatisfy(
                        object ->
                                assertThat(object.getMetadata().getLabels())
                                        .containsEntry("app.kubernetes.io/name", "octavo")
                                        .containsEntry("app.kubernetes.io/instance", "octavo")
                                        .containsEntry("app.kubernetes.io/part-of", "octavo")
                                        .containsEntry("app.kubernetes.io/managed-by", "Helm")
                                        .containsKeys(
                                                "app.kubernetes.io/component",
                                                "app.kubernetes.io/version",
                                                "helm.sh/chart"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theNotesNameWhatWasInstalled(Scenario scenario) {
        var named = List.of("Broker", "Trigger", "Deployment");
        Rendering rendering = scenario.render();

        String notes = Chart.notes(Release.OCTAVO, scenario.values());

        assertThat(rendering.objects())
                .filteredOn(object -> named.contains(object.getKind()))
                .allSatisfy(object -> assertThat(notes).contains(object.getMetadata().getName()));
        assertThat(notes).contains("octavo-report-service").doesNotContain("<no value>");
    }
}
