package dev.octavo.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.benchmarks.engine.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class MeasuresTest {
    private static final int HALF = 49;
    private static final int WHOLE = 100;

    @Test
    void judgesByTheMedianOfTheRounds() {
        Results results = new Results();
        results.add(Bridge.OCTAVO, sample(HALF));
        results.add(Bridge.OCTAVO, sample(HALF));
        results.add(Bridge.OCTAVO, sample(WHOLE));
        results.add(Bridge.OCTAVO_DIRECT, sample(HALF));
        results.add(Bridge.CAMEL, sample(WHOLE));
        results.add(Bridge.CAMEL_KCL, sample(WHOLE));

        List<Verdict> verdicts = Measures.judge(results);

        assertThat(verdicts).hasSize(10).allMatch(Verdict::reached);
        assertThat(verdicts.getFirst().figure()).isEqualTo("49 % (49.00 s against 100.00 s)");
    }

    @Test
    void missesWhatIsNotLessThanHalf() {
        Results results = new Results();
        results.add(Bridge.OCTAVO, sample(50));
        results.add(Bridge.OCTAVO_DIRECT, sample(HALF));
        results.add(Bridge.CAMEL, sample(WHOLE));
        results.add(Bridge.CAMEL_KCL, sample(WHOLE));

        assertThat(Measures.judge(results))
                .extracting(Verdict::word)
                .startsWith("missed", "missed", "missed", "missed")
                .endsWith("reached", "reached", "reached", "reached", "reached", "reached");
    }

    @Test
    void missesWhatCouldNotBeMeasured() {
        Results results = new Results();
        results.add(Bridge.OCTAVO, sample(HALF));
        results.add(Bridge.OCTAVO_DIRECT, sample(HALF));
        results.add(Bridge.CAMEL, sample(WHOLE));
        results.add(Bridge.CAMEL_KCL, sample(WHOLE));
        results.failed(Bridge.CAMEL_KCL, "it broke");

        assertThat(Measures.judge(results))
                .filteredOn(verdict -> !verdict.reached())
                .extracting(Verdict::figure)
                .containsExactly("it broke", "it broke", "it broke", "it broke");
        assertThat(results.table()).contains("it broke");
    }

    private static Sample sample(double figure) {
        return new Sample(figure, figure, figure, figure, figure, figure, figure, figure, figure);
    }
}
