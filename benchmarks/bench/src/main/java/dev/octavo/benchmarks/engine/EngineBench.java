package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.PrintRun;
import dev.octavo.benchmarks.engine.Options.Parsing;
import dev.octavo.benchmarks.machine.Machine;
import dev.octavo.benchmarks.process.ContenderLauncher;
import dev.octavo.benchmarks.process.Entrant;
import dev.octavo.benchmarks.process.ProcessOutcome.Crashed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The command `./octavo bench engine`. The first argument is the repository's folder, the others
/// are those of the user.
public final class EngineBench {
    private static final int ALL_REACHED = 0;
    private static final int SOME_MISSED = 1;
    private static final int NOT_MEASURED = 2;

    private final Path repository;
    private final Options options;

    private EngineBench(Path repository, Options options) {
        this.repository = repository;
        this.options = options;
    }

    /// Measures, and ends with [Options#USAGE]'s exit status.
    public static void main(String[] arguments) throws InterruptedException {
        List<String> all = List.of(arguments);
        System.exit(
                switch (Options.parse(all.subList(1, all.size()))) {
                    case Parsing.Help() -> {
                        System.out.print(Options.USAGE);
                        yield ALL_REACHED;
                    }
                    case Parsing.Rejected(String reason) -> complain(reason);
                    case Parsing.Parsed(Options options) -> measure(all.getFirst(), options);
                });
    }

    private static int measure(String repository, Options options) throws InterruptedException {
        try {
            return new EngineBench(Path.of(repository), options).run();
        } catch (IOException e) {
            return complain(e.getMessage());
        }
    }

    private static int complain(String reason) {
        System.err.println("octavo bench engine: " + reason);
        return NOT_MEASURED;
    }

    private int run() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        double load = Machine.load();
        Path benchmarks = repository.resolve("benchmarks");
        Workspace workspace =
                Workspace.in(
                        benchmarks.resolve("bench/target/work"),
                        repository.resolve("examples/wildlife-strikes/strikes.csv"));
        ContenderLauncher launcher = new ContenderLauncher(benchmarks, workspace.folder());
        for (Entrant entrant : Entrant.values()) {
            launcher.prepare(entrant);
        }
        Results results = new Results(compete(launcher, workspace));
        List<Verdict> verdicts = Measures.judge(results);

        System.out.printf("%n%s%n%s%n%n", machine, Tables.of(results));
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        if (options.publish()) {
            Path docs = repository.resolve("docs/explanation");
            Path page =
                    new Publication(docs, Clock.systemUTC())
                            .write(options, machine, load, results, verdicts);
            System.out.println("Written: " + repository.relativize(page));
        }
        return verdicts.stream().allMatch(Verdict::reached) ? ALL_REACHED : SOME_MISSED;
    }

    private List<Samples> compete(ContenderLauncher launcher, Workspace workspace)
            throws IOException, InterruptedException {
        Rounds rounds = new Rounds(launcher, workspace, options.effort());
        List<Samples> samples = new ArrayList<>();
        for (Contest contest : Contest.values()) {
            if (!options.contests().contains(contest)) {
                continue;
            }
            if (contest == Contest.COLD) {
                trainCache(launcher, workspace);
            }
            samples.addAll(rounds.run(contest, Programme.trials(contest, workspace.cache())));
        }
        return samples;
    }

    /// Lets Octavo's engine print once, in the way it is measured later, and keeps what the JVM
    /// learnt. When that fails the trial that needs the cache says so.
    private static void trainCache(ContenderLauncher launcher, Workspace workspace)
            throws IOException, InterruptedException {
        Files.deleteIfExists(workspace.cache());
        PrintRun run =
                PrintRun.once(
                        workspace.rows(Programme.SMALL_ROWS),
                        workspace.folder().resolve("training.pdf"));
        if (launcher.print(
                        Entrant.OCTAVO,
                        DocumentKind.TABLE,
                        Programme.training(workspace.cache()),
                        List.of(run))
                instanceof Crashed crash) {
            System.out.println("The AOT cache could not be trained: " + crash.reason());
        }
    }
}
