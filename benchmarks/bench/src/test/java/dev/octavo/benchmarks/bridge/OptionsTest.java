package dev.octavo.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.benchmarks.bridge.Options.Parsing;

import org.junit.jupiter.api.Test;

import java.util.List;

class OptionsTest {

    @Test
    void measuresThoroughlyUnlessToldOtherwise() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(
                        new Parsing.Parsed(
                                new Options(Effort.FULL, false, "./octavo bench bridge")));
    }

    @Test
    void takesRoundsAndWords() {
        assertThat(Options.parse(List.of("--quick", "--rounds", "2", "--publish")))
                .isEqualTo(
                        new Parsing.Parsed(
                                new Options(
                                        Effort.QUICK.withRounds(2),
                                        true,
                                        "./octavo bench bridge --quick --rounds 2 --publish")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(Options.parse(List.of("--slow")))
                .isEqualTo(new Parsing.Rejected("unknown option: --slow"));
        assertThat(Options.parse(List.of("--rounds", "0"))).isInstanceOf(Parsing.Rejected.class);
        assertThat(Options.parse(List.of("--help"))).isInstanceOf(Parsing.Help.class);
    }
}
