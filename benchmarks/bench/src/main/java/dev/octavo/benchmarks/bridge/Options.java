package dev.octavo.benchmarks.bridge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param effort how thoroughly
/// @param publish whether the page of the docs is written anew
/// @param words the command line itself, for whoever wants to repeat it
record Options(Effort effort, boolean publish, String words) {
    static final String USAGE =
            """
            Usage: ./octavo bench bridge [OPTION …]

              --quick           one round and fewer records: rough figures
              --rounds N        how many rounds, instead of %d
              --publish         write the tables to docs/explanation/benchmarks-bridge.md

            Exit status: 0 every target reached, 1 a target missed, 2 not measured.
            """
                    .formatted(Effort.FULL.rounds());

    private static final int MOST_ROUNDS = 99;

    /// How a command line was understood.
    sealed interface Parsing {
        /// It was.
        record Parsed(Options options) implements Parsing {}

        /// It asks for the usage.
        record Help() implements Parsing {}

        /// It was not.
        record Rejected(String reason) implements Parsing {}
    }

    static Parsing parse(List<String> arguments) {
        Effort effort = Effort.FULL;
        Optional<Integer> rounds = Optional.empty();
        boolean publish = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "-h", "--help", "help" -> {
                    return new Parsing.Help();
                }
                case "--quick" -> effort = Effort.QUICK;
                case "--publish" -> publish = true;
                case "--rounds" -> {
                    rounds = number(rest.pollFirst());
                    if (rounds.isEmpty()) {
                        return new Parsing.Rejected(
                                "--rounds: expected a number from 1 to " + MOST_ROUNDS);
                    }
                }
                default -> {
                    return new Parsing.Rejected("unknown option: " + option);
                }
            }
        }
        List<String> words = new ArrayList<>(List.of("./octavo", "bench", "bridge"));
        words.addAll(arguments);
        return new Parsing.Parsed(
                new Options(
                        rounds.map(effort::withRounds).orElse(effort),
                        publish,
                        String.join(" ", words)));
    }

    private static Optional<Integer> number(String text) {
        if (text == null || !text.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(number -> number >= 1);
    }
}
