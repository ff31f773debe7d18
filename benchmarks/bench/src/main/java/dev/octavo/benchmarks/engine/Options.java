package dev.octavo.benchmarks.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the command line asks for.
///
/// @param contests to run; at least one
/// @param effort how thoroughly
/// @param publish whether the page of the docs is written anew
/// @param words the command line itself, for whoever wants to repeat it
record Options(Set<Contest> contests, Effort effort, boolean publish, String words) {
    static final String USAGE =
            """
            Usage: ./octavo bench engine [OPTION …]

              --only CONTEST,…  run some contests only: %s
              --quick           one round and a short warm-up: rough figures
              --rounds N        how many rounds, instead of %d (%d of the cold contest)
              --publish         write the tables to docs/explanation/benchmarks-engine.md

            Exit status: 0 every target reached, 1 a target missed, 2 not measured.
            """
                    .formatted(contestIds(), Effort.FULL.rounds(), Effort.FULL.coldRounds());

    private static final int MOST_ROUNDS = 99;

    Options {
        contests = Set.copyOf(contests);
    }

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
        Set<Contest> contests = EnumSet.allOf(Contest.class);
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
                case "--only" -> {
                    List<String> ids =
                            List.of(
                                    Optional.ofNullable(rest.pollFirst())
                                            .orElse("")
                                            .split(",", -1));
                    contests = EnumSet.noneOf(Contest.class);
                    for (String id : ids) {
                        Optional<Contest> contest = Contest.of(id);
                        if (contest.isEmpty()) {
                            return new Parsing.Rejected(
                                    "--only: \"%s\" is no contest, expected some of %s"
                                            .formatted(id, contestIds()));
                        }
                        contests.add(contest.get());
                    }
                }
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
        if (publish && contests.size() < Contest.values().length) {
            return new Parsing.Rejected("--publish: a page with some contests only would mislead");
        }
        List<String> words = new ArrayList<>(List.of("./octavo", "bench", "engine"));
        words.addAll(arguments);
        return new Parsing.Parsed(
                new Options(
                        contests,
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

    private static String contestIds() {
        return Stream.of(Contest.values()).map(Contest::id).collect(Collectors.joining(","));
    }
}
