package dev.octavo.benchmarks.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A group of trials that are run in turn, round after round, so that a busy moment of the machine
/// hits all of them.
enum Contest {
    /// 10 000 rows, warm: all contenders, and Octavo tagged.
    TABLE("10 000 rows, warm"),
    /// 100 rows, warm: all contenders, and Octavo with charts.
    SMALL("100 rows, warm"),
    /// 100 rows, from the start of a process to its end.
    COLD("100 rows, new process"),
    /// 100 000 rows, tagged, in a small heap.
    TAGGED("100 000 rows, tagged"),
    /// 1 000 000 rows after 100 000, in a small heap.
    MILLION("1 000 000 rows");

    private final String label;

    Contest(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// As in `--only`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Contest> of(String id) {
        return Stream.of(values()).filter(contest -> contest.id().equals(id)).findFirst();
    }
}
