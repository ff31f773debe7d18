package dev.octavo.benchmarks.bridge;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.process.ChildProcess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The process of one bridge that reads one stream.
final class RunningBridge implements AutoCloseable {
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(2);
    private static final Duration PROBE_EVERY = Duration.ofMillis(200);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final CountingSink sink;
    private final Load load;
    private final long start;

    private RunningBridge(ChildProcess process, CountingSink sink, Load load, long start) {
        this.process = process;
        this.sink = sink;
        this.load = load;
        this.start = start;
    }

    /// Where a bridge runs.
    ///
    /// @param repository where its program is
    /// @param cloud it reads from
    /// @param gate between it and the streams of the cloud
    /// @param sink it sends to
    record Place(Path repository, LocalCloud cloud, Gate gate, CountingSink sink) {
        /// Starts a bridge.
        ///
        /// @param stream one that is there
        /// @param settings of its environment, beside those that it always has
        RunningBridge start(Bridge bridge, String stream, Map<String, String> settings)
                throws IOException {
            Map<String, String> environment = new HashMap<>(cloud.environment());
            environment.put("AWS_ENDPOINT_URL_KINESIS", gate.uri().toString());
            environment.putAll(bridge.environment(stream, sink.uri()));
            environment.putAll(settings);
            sink.forget();
            long start = System.nanoTime();
            ChildProcess process =
                    ChildProcess.named(bridge.label())
                            .command(bridge.command(repository, stream, sink.uri()))
                            .environment(environment)
                            .log(cloud.logs().resolve(stream + ".log"))
                            .start();
            return new RunningBridge(process, sink, new Load(cloud.kinesis(), stream), start);
        }
    }

    /// What it took until the first record was delivered.
    ///
    /// @param records that were put until then
    /// @param seconds since the start of the process
    /// @param cpuSeconds processor time
    /// @param peakRssMegabytes the largest resident set
    record First(int records, double seconds, double cpuSeconds, double peakRssMegabytes) {}

    /// Puts a record now and then until one is delivered: a bridge that begins with the newest one
    /// reads none that was there before it.
    ///
    /// @throws IOException when none is
    First awaitFirst() throws IOException, InterruptedException {
        int records = 0;
        do {
            if (!process.isAlive() || System.nanoTime() - start > FIRST_WITHIN.toNanos()) {
                throw new IOException("nothing was delivered, see " + process.log().getFileName());
            }
            load.burst(records++, 1);
        } while (!sink.await(1, PROBE_EVERY));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new First(records, seconds, usage().cpuSeconds(), usage().peakRssMegabytes());
    }

    /// Puts records on its stream.
    Load load() {
        return load;
    }

    /// What it has used.
    ProcessUsage usage() {
        return new ProcessUsage(process.pid());
    }

    @Override
    public void close() {
        process.stop(STOPS_WITHIN);
    }
}
