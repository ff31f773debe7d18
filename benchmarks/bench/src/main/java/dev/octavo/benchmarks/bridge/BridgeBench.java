package dev.octavo.benchmarks.bridge;

import dev.octavo.benchmarks.bridge.Options.Parsing;
import dev.octavo.benchmarks.engine.Verdict;
import dev.octavo.benchmarks.machine.Machine;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.LocalCloudException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// The command `./octavo bench bridge`. The first argument is the repository's folder, the others
/// are those of the user.
public final class BridgeBench {
    private static final int ALL_REACHED = 0;
    private static final int SOME_MISSED = 1;
    private static final int NOT_MEASURED = 2;

    private final Path repository;
    private final Options options;

    private BridgeBench(Path repository, Options options) {
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
            return new BridgeBench(Path.of(repository), options).run();
        } catch (IOException | LocalCloudException e) {
            return complain(e.getMessage());
        }
    }

    private static int complain(String reason) {
        System.err.println("octavo bench bridge: " + reason);
        return NOT_MEASURED;
    }

    private int run() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        double load = Machine.load();
        Results results = new Results();
        Starts starts;
        Path logs = repository.resolve("benchmarks/bench/target/bridges");
        try (LocalCloud cloud = LocalCloud.start(logs);
                Gate gate = Gate.before(kinesis(cloud));
                CountingSink sink = CountingSink.start()) {
            RunningBridge.Place place = new RunningBridge.Place(repository, cloud, gate, sink);
            starts = Starts.measure(place);
            Trial trial = new Trial(place, options.effort());
            for (int round = 1; round <= options.effort().rounds(); round++) {
                compete(trial, results, round);
            }
        }
        List<Verdict> verdicts = Measures.judge(results);

        System.out.printf("%n%s%n%s%n%s%n%n", machine, results.table(), starts.table());
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        if (options.publish()) {
            Path docs = repository.resolve("docs/explanation");
            Path page =
                    new Publication(docs, Clock.systemUTC())
                            .write(
                                    options,
                                    machine,
                                    load,
                                    new Publication.Figures(results, starts, verdicts));
            System.out.println("Written: " + repository.relativize(page));
        }
        return verdicts.stream().allMatch(Verdict::reached) ? ALL_REACHED : SOME_MISSED;
    }

    private static URI kinesis(LocalCloud cloud) {
        return URI.create(cloud.environment().get("AWS_ENDPOINT_URL_KINESIS"));
    }

    // In turn, and each round begins with another one: a busy moment of the machine hits all.
    private static void compete(Trial trial, Results results, int round)
            throws InterruptedException {
        List<Bridge> bridges = List.of(Bridge.values());
        for (int i = 0; i < bridges.size(); i++) {
            Bridge bridge = bridges.get((round - 1 + i) % bridges.size());
            System.out.printf("round %d: %s%n", round, bridge.label());
            try {
                Sample sample =
                        trial.run(
                                bridge,
                                "%s-%d".formatted(bridge.name().toLowerCase(Locale.ROOT), round));
                System.out.println("  " + sample);
                results.add(bridge, sample);
            } catch (IOException e) {
                System.out.println("  " + e.getMessage());
                results.failed(bridge, e.getMessage());
            }
        }
    }
}
