package dev.octavo.systemtests.chaos;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// Puts records at a steady rate, one after the other, so that their order is known.
final class Producer {
    private final KinesisClient kinesis;
    private final String stream;
    private final Plan plan;
    private final Random random;
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, BigInteger> newest = new HashMap<>();

    Producer(KinesisClient kinesis, String stream, Plan plan) {
        this.kinesis = kinesis;
        this.stream = stream;
        this.plan = plan;
        this.random = new Random(plan.seed() ^ 0x5EED);
    }

    /// Begins; completed when everything is on the stream.
    CompletableFuture<Void> start() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("producer")
                .start(
                        () -> {
                            try {
                                run();
                                done.complete(null);
                            } catch (Throwable e) {
                                done.completeExceptionally(e);
                            }
                        });
        return done;
    }

    private void run() throws InterruptedException {
        Duration pace = plan.length().dividedBy(plan.records());
        long begin = System.nanoTime();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < plan.records(); i++) {
            String key = "key-" + random.nextInt(plan.keys());
            int number = numbers.merge(key, 1, Integer::sum) - 1;
            put(new Sent(key, number, Sent.Kind.draw(random)));
            long early = pace.toNanos() * i - (System.nanoTime() - begin);
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
        }
    }

    private void put(Sent record) {
        PutRecordResponse response =
                kinesis.putRecord(
                        put ->
                                put.streamName(stream)
                                        .partitionKey(record.key())
                                        .data(SdkBytes.fromUtf8String(record.data())));
        synchronized (this) {
            sent.add(record);
            newest.put(response.shardId(), new BigInteger(response.sequenceNumber()));
        }
    }

    /// What was put so far, in order.
    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /// The sequence number of the newest record of every shard that has records.
    synchronized Map<String, BigInteger> newest() {
        return Map.copyOf(newest);
    }
}
