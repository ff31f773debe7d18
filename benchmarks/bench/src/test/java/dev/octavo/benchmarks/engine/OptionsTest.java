package dev.octavo.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.benchmarks.engine.Options.Parsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OptionsTest {
    @Test
    void withoutOptionsEverythingIsMeasured() {
        Parsing parsing = Options.parse(List.of());

        assertThat(parsing).isInstanceOf(Parsing.Parsed.class);
        Options options = ((Parsing.Parsed) parsing).options();
        assertThat(options.contests()).containsExactlyInAnyOrder(Contest.values());
        assertThat(options.effort()).isEqualTo(Effort.FULL);
    }

    @Test
    void someContestsCanBeChosen() {
        Parsing parsing = Options.parse(List.of("--only", "cold,million", "--rounds", "7"));

        assertThat(parsing).isInstanceOf(Parsing.Parsed.class);
        Options options = ((Parsing.Parsed) parsing).options();
        assertThat(options.contests()).containsExactlyInAnyOrder(Contest.COLD, Contest.MILLION);
        assertThat(options.effort().rounds()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--only",
                "--only nothing",
                "--only cold,",
                "--rounds",
                "--rounds 0",
                "--rounds 100",
                "--rounds many",
                "--fast",
                "--only cold --publish"
            })
    void whatIsNotUnderstoodIsRefused(String line) {
        assertThat(Options.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(Parsing.Rejected.class);
    }
}
