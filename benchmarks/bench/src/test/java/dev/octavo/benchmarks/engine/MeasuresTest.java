package dev.octavo.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.benchmarks.contender.PrintResult;
import dev.octavo.benchmarks.document.Finding;
import dev.octavo.benchmarks.process.Entrant;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class MeasuresTest {
    private static final Path CACHE = Path.of("octavo.aot");

    @Test
    void ratiosAreTakenWithinARound() {
        // The second round ran on a machine ten times as busy.
        Results results = table(List.of(100.0, 1000.0), List.of(800.0, 8000.0));

        List<Verdict> verdicts = Measures.judge(results);

        assertThat(verdicts)
                .first()
                .extracting(Verdict::reached, Verdict::figure)
                .containsExactly(true, "8.00 times");
    }

    @Test
    void aPeerThatIsTooFastMissesTheTarget() {
        Results results = table(List.of(100.0), List.of(799.0));

        List<Verdict> verdicts = Measures.judge(results);

        assertThat(verdicts).first().extracting(Verdict::word).isEqualTo("missed");
    }

    @Test
    void whatIsNotAvailableIsMissed() {
        Results results =
                new Results(
                        Programme.trials(Contest.TAGGED, CACHE).stream()
                                .map(
                                        trial ->
                                                new Samples(
                                                        trial,
                                                        List.of(),
                                                        null,
                                                        "not available: tags"))
                                .toList());

        List<Verdict> verdicts = Measures.judge(results);

        assertThat(verdicts)
                .singleElement()
                .extracting(Verdict::line)
                .asString()
                .startsWith("missed")
                .contains("completes")
                .contains("not available: tags");
    }

    private static Results table(List<Double> octavo, List<Double> openPdf) {
        return new Results(
                Programme.trials(Contest.TABLE, CACHE).stream()
                        .map(
                                trial ->
                                        samples(
                                                trial,
                                                trial.entrant() == Entrant.OPENPDF
                                                        ? openPdf
                                                        : octavo))
                        .toList());
    }

    private static Samples samples(Trial trial, List<Double> cpuMillis) {
        List<Finished> processes =
                cpuMillis.stream()
                        .map(
                                millis ->
                                        new Finished(
                                                List.of(new PrintResult(1, millis, millis)),
                                                100,
                                                1,
                                                1))
                        .toList();
        return new Samples(trial, processes, new Finding(345, 1, List.of()), null);
    }
}
