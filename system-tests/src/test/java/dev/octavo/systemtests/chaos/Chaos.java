package dev.octavo.systemtests.chaos;

import dev.octavo.localcloud.LocalCloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// One run of a [Plan]: a stream, a bucket and a lease table of its own, the proxies, and the
/// instances of the bridge.
final class Chaos implements AutoCloseable {
    private final LocalCloud cloud;
    private final Plan plan;
    private final String name;
    private final Path folder;
    private final CountingSink sink = new CountingSink();
    private final Map<Station, FaultProxy> proxies = new EnumMap<>(Station.class);
    private final List<Instance> instances = new ArrayList<>();
    private final Producer producer;
    private final Resharding resharding;
    private final Letters letters;
    private final Leases leases;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> deeds = new ConcurrentHashMap<>();
    private final List<Thread> deedThreads = new ArrayList<>();

    Chaos(LocalCloud cloud, Plan plan, Path folder) throws IOException {
        this.cloud = cloud;
        this.plan = plan;
        this.name = "chaos-%d-%s".formatted(plan.seed(), Long.toString(System.nanoTime(), 36));
        this.folder = folder.resolve(name);
        cloud.setup().stream(name, plan.shards()).bucket(name);
        producer = new Producer(cloud.kinesis(), name, plan);
        resharding = new Resharding(cloud.kinesis(), name);
        letters = new Letters(cloud.s3(), name);
        leases = new Leases(cloud.dynamodb(), name);
        proxy(Station.KINESIS, cloud.endpoints().kinesis());
        proxy(Station.DYNAMODB, cloud.endpoints().dynamodb());
        proxy(Station.S3, cloud.endpoints().s3());
        proxy(Station.SINK, sink.uri());
        for (int i = 0; i < plan.instances(); i++) {
            instances.add(new Instance("bridge-" + i, environment(), this.folder));
        }
    }

    private void proxy(Station station, URI target) throws IOException {
        proxies.put(
                station,
                FaultProxy.start(station, target, plan.seed() ^ station.name().hashCode()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.put("AWS_ENDPOINT_URL_KINESIS", uri(Station.KINESIS));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", uri(Station.DYNAMODB));
        environment.put("AWS_ENDPOINT_URL_S3", uri(Station.S3));
        environment.put("K_SINK", uri(Station.SINK));
        environment.put("OCTAVO_KINESIS_STREAM_NAME", name);
        environment.put("OCTAVO_KINESIS_APPLICATION_NAME", name);
        environment.put("OCTAVO_KINESIS_TUNING", "development");
        environment.put("OCTAVO_KINESIS_SHUTDOWN_TIMEOUT", "5s");
        environment.put("OCTAVO_DEAD_LETTER_BUCKET", name);
        environment.put("OCTAVO_DELIVERY_TIMEOUT", "3s");
        environment.put("OCTAVO_DELIVERY_MAXIMUM_BACKOFF", "2s");
        environment.put("OCTAVO_DELIVERY_MAXIMUM_RECORDS_IN_FLIGHT", "200");
        environment.put(
                "OCTAVO_DELIVERY_PARALLELIZATION_FACTOR",
                Integer.toString(plan.parallelizationFactor()));
        environment.putAll(plan.wiring().settings());
        return environment;
    }

    private String uri(Station station) {
        return proxies.get(station).uri().toString();
    }

    /// Starts the instances, and waits for nothing.
    void start() {
        instances.forEach(Instance::start);
    }

    /// Whether the first leases are made: before, a stream that was split would look broken to
    /// KCL, since the emulator lists the children together with their parents.
    boolean leased() {
        return instances.stream()
                        .flatMap(it -> it.shards().stream())
                        .mapToInt(it -> it.path("shards").size())
                        .sum()
                >= plan.shards();
    }

    /// Carries the plan out.
    void run() throws InterruptedException {
        CompletableFuture<Void> produced = producer.start();
        long begin = System.nanoTime();
        for (Plan.Timed timed : plan.steps()) {
            long early = timed.at().toNanos() - (System.nanoTime() - begin);
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            deedThreads.add(Thread.ofVirtual().name("step").start(() -> carryOut(timed.step())));
            look();
        }
        for (Thread deed : deedThreads) {
            deed.join();
        }
        proxies.values().forEach(it -> it.weather(Weather.CALM));
        produced.join();
    }

    private void carryOut(Step step) {
        try {
            boolean done =
                    switch (step) {
                        case Step.Kill(int i, Duration down) ->
                                instance(i)
                                        .unlessBusy(
                                                process -> {
                                                    process.kill();
                                                    Thread.sleep(down);
                                                    instance(i).start();
                                                });
                        case Step.Pause(int i, Duration halted) ->
                                instance(i)
                                        .unlessBusy(
                                                process -> {
                                                    process.pause();
                                                    Thread.sleep(halted);
                                                    process.resume();
                                                });
                        case Step.Restart(int i) ->
                                instance(i)
                                        .unlessBusy(
                                                _ -> {
                                                    instance(i).stop().ifPresent(violations::add);
                                                    instance(i).start();
                                                });
                        case Step.Split(int draw) -> resharding.split(draw);
                        case Step.Merge(int draw) -> resharding.merge(draw);
                        case Step.Blow(Station station, Weather weather, Duration lasting) -> {
                            proxies.get(station).weather(weather);
                            Thread.sleep(lasting);
                            proxies.get(station).weather(Weather.CALM);
                            yield true;
                        }
                    };
            String deed = step.getClass().getSimpleName();
            deeds.computeIfAbsent(done ? deed : deed + " skipped", _ -> new AtomicInteger())
                    .incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            violations.add("a step failed: " + step + ": " + e);
        }
    }

    private Instance instance(int i) {
        return instances.get(i);
    }

    /// Looks at the books of every instance that answers: they balance at any moment.
    private void look() {
        for (Instance instance : instances) {
            instance.shards()
                    .filter(it -> !it.at("/total/balanced").asBoolean())
                    .ifPresent(it -> violations.add("unbalanced " + instance.name() + ": " + it));
        }
    }

    /// Whether every record has come to its end, and every checkpoint stands behind it.
    boolean settled() {
        return audit().complete()
                && behind().isEmpty()
                && instances.stream()
                        .flatMap(it -> it.shards().stream())
                        .allMatch(it -> it.at("/total/inFlight").asInt() == 0);
    }

    /// The shards whose checkpoints are not yet at their newest record.
    Map<String, String> behind() {
        return leases.behind(producer.newest());
    }

    /// What became of the records.
    Audit audit() {
        return new Audit(producer.sent(), sink.accepted(), letters.ids());
    }

    /// Everything that must not be.
    List<String> violations() {
        look();
        List<String> all = new ArrayList<>(violations);
        for (Instance instance : instances) {
            if (!instance.alive()) {
                all.add(instance.name() + " has ended by itself");
            }
            all.addAll(defects(instance));
        }
        behind().forEach((shard, at) -> all.add("checkpoint of " + shard + " stayed at " + at));
        all.addAll(audit().violations());
        return all;
    }

    private static List<String> defects(Instance instance) {
        try (var lines = Files.lines(instance.log())) {
            return lines.filter(it -> it.contains("a defect"))
                    .map(it -> instance.name() + ": " + it)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The books and what was done, for people.
    String ledger() {
        StringBuilder out = new StringBuilder();
        out.append(
                "seed %d: %s, %d instances, %d shards at first, parallelization factor %d, %d keys%n"
                        .formatted(
                                plan.seed(),
                                plan.wiring(),
                                plan.instances(),
                                plan.shards(),
                                plan.parallelizationFactor(),
                                plan.keys()));
        out.append("steps          ").append(new TreeMap<>(deeds)).append('\n');
        proxies.values()
                .forEach(it -> out.append("proxy          ").append(it.counts()).append('\n'));
        out.append(audit().ledger()).append('\n');
        for (Instance instance : instances) {
            out.append("books of ").append(instance.name()).append("  since its last start: ");
            out.append(instance.shards().map(it -> it.path("total").toString()).orElse("none"));
            out.append('\n');
        }
        if (!audit().complete()) {
            leases.told()
                    .forEach((key, it) -> out.append(key).append("  ").append(it).append('\n'));
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        instances.forEach(Instance::close);
        for (FaultProxy proxy : proxies.values()) {
            proxy.close();
        }
        sink.close();
    }
}
