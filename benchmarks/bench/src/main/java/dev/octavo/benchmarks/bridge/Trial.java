package dev.octavo.benchmarks.bridge;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One process of one bridge, from its start to its end: records one by one until the first is
/// delivered, a warm-up, many records at once, nothing for a while, and then a steady trickle.
final class Trial {
    private static final int SHARDS = 1;
    private static final Duration ALL_WITHIN = Duration.ofMinutes(3);

    private final RunningBridge.Place place;
    private final Effort effort;

    Trial(RunningBridge.Place place, Effort effort) {
        this.place = place;
        this.effort = effort;
    }

    /// Runs it.
    ///
    /// @param stream a name that no other trial has
    /// @throws IOException when records do not arrive
    Sample run(Bridge bridge, String stream) throws IOException, InterruptedException {
        place.cloud().setup().stream(stream, SHARDS).bucket("dead-letters");
        try (RunningBridge running = place.start(bridge, stream, Map.of())) {
            return measure(running);
        }
    }

    private Sample measure(RunningBridge running) throws IOException, InterruptedException {
        RunningBridge.First first = running.awaitFirst();
        ProcessUsage usage = running.usage();
        Load load = running.load();
        int next = put(load, first.records(), effort.warmUp());
        deliver(effort.warmUp());
        next = put(load, next, effort.records());
        double before = usage.cpuSeconds();
        long start = System.nanoTime();
        deliver(effort.records());
        double burstCpu = usage.cpuSeconds() - before;
        double burstSeconds = (System.nanoTime() - start) / 1e9;
        double idlePerSecond = idle(usage);

        before = usage.cpuSeconds();
        place.sink().forget();
        int trickle = effort.steadySeconds() * effort.perSecond();
        long[] readable = load.steady(next, trickle, effort.perSecond());
        awaitAll(trickle);
        double steadyCpu = usage.cpuSeconds() - before;
        List<Double> latencies = new ArrayList<>();
        for (int i = 0; i < trickle; i++) {
            latencies.add((place.sink().arrival(next + i) - readable[i]) / 1e6);
        }
        return new Sample(
                first.seconds(),
                first.cpuSeconds(),
                burstCpu * Sample.RECORDS / effort.records(),
                steadyCpu * Sample.RECORDS / trickle,
                (burstCpu - idlePerSecond * burstSeconds) / effort.records() * 1e6,
                idlePerSecond * Duration.ofMinutes(1).toSeconds(),
                Sample.percentile(latencies, 0.5),
                Sample.percentile(latencies, 0.99),
                usage.peakRssMegabytes());
    }

    private double idle(ProcessUsage usage) throws IOException, InterruptedException {
        double before = usage.cpuSeconds();
        TimeUnit.SECONDS.sleep(effort.idleSeconds());
        return (usage.cpuSeconds() - before) / effort.idleSeconds();
    }

    /// Puts records that are not found before all are there.
    private int put(Load load, int first, int records) {
        place.gate().shut();
        load.burst(first, records);
        return first + records;
    }

    private void deliver(int records) throws IOException, InterruptedException {
        place.sink().forget();
        place.gate().open();
        awaitAll(records);
    }

    private void awaitAll(int records) throws IOException, InterruptedException {
        if (!place.sink().await(records, ALL_WITHIN)) {
            throw new IOException(
                    "%d of %d records were not delivered"
                            .formatted(records - place.sink().count(), records));
        }
    }
}
