package dev.octavo.benchmarks.bridge;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.process.ChildProcess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One process of one bridge, from its start to its end: records one by one until the first is
/// delivered, a warm-up, many records at once, and then a steady trickle.
final class Trial {
    private static final int SHARDS = 1;
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(2);
    private static final Duration PROBE_EVERY = Duration.ofMillis(200);
    private static final Duration ALL_WITHIN = Duration.ofMinutes(3);

    private final Path repository;
    private final LocalCloud cloud;
    private final CountingSink sink;
    private final Effort effort;

    Trial(Path repository, LocalCloud cloud, CountingSink sink, Effort effort) {
        this.repository = repository;
        this.cloud = cloud;
        this.sink = sink;
        this.effort = effort;
    }

    /// Runs it.
    ///
    /// @param stream a name that no other trial has
    /// @throws IOException when records do not arrive
    Sample run(Bridge bridge, String stream) throws IOException, InterruptedException {
        cloud.setup().stream(stream, SHARDS).bucket("dead-letters");
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.putAll(bridge.environment(stream, sink.uri()));
        sink.forget();
        long start = System.nanoTime();
        ChildProcess process =
                ChildProcess.named(bridge.label())
                        .command(bridge.command(repository, stream, sink.uri()))
                        .environment(environment)
                        .log(cloud.logs().resolve(stream + ".log"))
                        .start();
        try {
            return measure(process, new Load(cloud.kinesis(), stream), start);
        } finally {
            process.stop(Duration.ofSeconds(20));
        }
    }

    private Sample measure(ChildProcess process, Load load, long start)
            throws IOException, InterruptedException {
        ProcessUsage usage = new ProcessUsage(process.pid());
        int next = 0;
        do {
            if (!process.isAlive() || System.nanoTime() - start > FIRST_WITHIN.toNanos()) {
                throw new IOException("nothing was delivered, see " + process.log().getFileName());
            }
            load.burst(next++, 1);
        } while (!sink.await(1, PROBE_EVERY));
        double startSeconds = (System.nanoTime() - start) / 1e9;
        double startCpu = usage.cpuSeconds();

        next = burst(load, next, effort.warmUp());
        double before = usage.cpuSeconds();
        next = burst(load, next, effort.records());
        double burstCpu = usage.cpuSeconds() - before;

        before = usage.cpuSeconds();
        sink.forget();
        int trickle = effort.steadySeconds() * effort.perSecond();
        long[] readable = load.steady(next, trickle, effort.perSecond());
        awaitAll(trickle);
        double steadyCpu = usage.cpuSeconds() - before;
        List<Double> latencies = new ArrayList<>();
        for (int i = 0; i < trickle; i++) {
            latencies.add((sink.arrival(next + i) - readable[i]) / 1e6);
        }
        return new Sample(
                startSeconds,
                startCpu,
                burstCpu * Sample.RECORDS / effort.records(),
                steadyCpu * Sample.RECORDS / trickle,
                Sample.percentile(latencies, 0.5),
                Sample.percentile(latencies, 0.99),
                usage.peakRssMegabytes());
    }

    private int burst(Load load, int first, int records) throws IOException, InterruptedException {
        sink.forget();
        load.burst(first, records);
        awaitAll(records);
        return first + records;
    }

    private void awaitAll(int records) throws IOException, InterruptedException {
        if (!sink.await(records, ALL_WITHIN)) {
            throw new IOException(
                    "%d of %d records were not delivered"
                            .formatted(records - sink.count(), records));
        }
    }
}
