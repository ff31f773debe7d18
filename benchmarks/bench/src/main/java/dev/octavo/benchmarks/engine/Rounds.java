package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.contender.PrintRun;
import dev.octavo.benchmarks.document.DocumentCheck;
import dev.octavo.benchmarks.document.Finding;
import dev.octavo.benchmarks.process.ContenderLauncher;
import dev.octavo.benchmarks.process.ProcessOutcome.Crashed;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;
import dev.octavo.benchmarks.process.ProcessOutcome.Unavailable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the trials of a contest in turn, round after round, and checks what they print.
final class Rounds {
    private final ContenderLauncher launcher;
    private final Workspace workspace;
    private final Effort effort;

    Rounds(ContenderLauncher launcher, Workspace workspace, Effort effort) {
        this.launcher = launcher;
        this.workspace = workspace;
        this.effort = effort;
    }

    /// Runs a contest. A trial that fails is not run again.
    ///
    /// @return what came of each trial, in their order
    List<Samples> run(Contest contest, List<Trial> trials)
            throws IOException, InterruptedException {
        int rounds = contest == Contest.COLD ? effort.coldRounds() : effort.rounds();
        List<Entry> entries = trials.stream().map(Entry::new).toList();
        for (int round = 0; round < rounds; round++) {
            System.out.printf("%n%s, round %d of %d%n", contest.label(), round + 1, rounds);
            for (int i = 0; i < entries.size(); i++) {
                // Another one first each time: what follows what may matter.
                Entry entry = entries.get((i + round) % entries.size());
                if (entry.failure == null) {
                    run(entry);
                }
            }
        }
        return entries.stream().map(Entry::samples).toList();
    }

    private void run(Entry entry) throws IOException, InterruptedException {
        Trial trial = entry.trial;
        List<PrintRun> runs = new ArrayList<>();
        for (Trial.Print print : trial.prints()) {
            runs.add(printRun(trial, print));
        }
        switch (launcher.print(trial.entrant(), trial.document(), trial.jvmOptions(), runs)) {
            case Unavailable(String reason) -> entry.failure = "not available: " + reason;
            case Crashed(String reason) -> entry.failure = "crashed: " + reason;
            case Finished process -> {
                entry.processes.add(process);
                if (entry.finding == null) {
                    check(entry);
                }
            }
        }
        System.out.println("  " + entry.progress());
    }

    private void check(Entry entry) throws IOException {
        Trial trial = entry.trial;
        for (Trial.Print print : trial.prints()) {
            Finding finding =
                    DocumentCheck.check(
                            workspace.document(trial, print),
                            trial.document(),
                            workspace.rows(print.rows()),
                            print.rows());
            entry.finding = finding;
            if (!finding.faults().isEmpty()) {
                entry.failure = "wrong document: " + String.join("; ", finding.faults());
            }
        }
    }

    private PrintRun printRun(Trial trial, Trial.Print print) throws IOException {
        Path rows = workspace.rows(print.rows());
        Path document = workspace.document(trial, print);
        if (!print.warm()) {
            return PrintRun.once(rows, document);
        }
        // A document that takes long is its own warm-up.
        boolean heavy = print.rows() > Programme.TABLE_ROWS;
        return new PrintRun(
                rows,
                document,
                effort.warmUp(),
                heavy ? 1 : effort.warmUpTimes(),
                heavy ? Duration.ZERO : effort.measured(),
                heavy ? effort.rounds() : 1);
    }

    /// A trial while it runs.
    private static final class Entry {
        private final Trial trial;
        private final List<Finished> processes = new ArrayList<>();
        private @Nullable Finding finding;
        private @Nullable String failure;

        Entry(Trial trial) {
            this.trial = trial;
        }

        Samples samples() {
            return new Samples(trial, processes, finding, failure);
        }

        String progress() {
            if (failure != null) {
                return trial.label() + ": " + failure;
            }
            Finished process = processes.getLast();
            return String.format(
                    Locale.ROOT,
                    "%s: %.2f ms CPU for a document; the process %.2f s CPU, %.2f s, %.0f MB",
                    trial.label(),
                    Samples.cpuMillis(process),
                    process.cpuSeconds(),
                    process.wallSeconds(),
                    process.peakRssMegabytes());
        }
    }
}
