package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/// With the intervals of production, in which the leader would take seconds to give a lease away.
@WithLocalCloud
class HandoverIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Map<String, String> PRODUCTION =
            Map.of("OCTAVO_KINESIS_TUNING", "production");

    @Test
    void whoStartsHasWhatNobodyHadBeforeItTakesPart(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 2, sink.uri(), PRODUCTION).start()) {
            assertThat(claimsBeforeTakingPart(first)).isEqualTo(2);
            first.process().stop(GRACE);
            assertThat(first.leaseOwners()).containsOnly("nobody").hasSize(2);

            try (Bridge second = first.another().start()) {
                assertThat(claimsBeforeTakingPart(second)).isEqualTo(2);
                IntStream.range(0, 10).forEach(i -> first.putEvent("key" + i, "event-" + i));
                await().atMost(PATIENCE).until(() -> sink.ids().size() == 10);
            }
        }
    }

    @Test
    void whoStopsHandsItsLeasesToTheOneThatIsThere(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 2, sink.uri(), PRODUCTION).start();
                Bridge second = first.another().start()) {
            String successor = second.shards().path("worker").asText();
            await().atMost(PATIENCE).until(() -> hasReported(cloud, second, successor));

            first.process().stop(GRACE);

            assertThat(first.leaseOwners()).containsOnly(successor).hasSize(2);
            IntStream.range(0, 10).forEach(i -> first.putEvent("key" + i, "event-" + i));
            await().atMost(PATIENCE).until(() -> sink.ids().size() == 10);
        }
    }

    @Test
    void whatWasHandedToOneThatHasDiedExpiresAndIsReadByAnother(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 2, sink.uri(), PRODUCTION).start()) {
            reportAs(cloud, first, "died-just-now");

            first.process().stop(GRACE);

            assertThat(first.leaseOwners()).containsOnly("died-just-now").hasSize(2);
            IntStream.range(0, 10).forEach(i -> first.putEvent("key" + i, "event-" + i));
            try (Bridge second = first.another().start()) {
                await().atMost(PATIENCE).until(() -> sink.ids().size() == 10);
                assertThat(first.leaseOwners())
                        .containsOnly(second.shards().path("worker").asText())
                        .hasSize(2);
            }
        }
    }

    // What a worker claims while it starts, it was not given by the leader, whom it joins later.
    private static long claimsBeforeTakingPart(Bridge bridge) {
        return bridge.process()
                .logTail()
                .lines()
                .takeWhile(it -> !it.contains("worker state=STARTED"))
                .filter(it -> it.contains("free lease claimed"))
                .count();
    }

    private static boolean hasReported(LocalCloud cloud, Bridge bridge, String worker) {
        return cloud.dynamodb()
                .getItem(
                        it ->
                                it.tableName(bridge.streamName())
                                        .key(Map.of("leaseKey", AttributeValue.fromS(worker)))
                                        .consistentRead(true))
                .hasItem();
    }

    // As KCL's reporter does.
    private static void reportAs(LocalCloud cloud, Bridge bridge, String worker) {
        cloud.dynamodb()
                .putItem(
                        it ->
                                it.tableName(bridge.streamName())
                                        .item(
                                                Map.of(
                                                        "leaseKey",
                                                        AttributeValue.fromS(worker),
                                                        "entityType",
                                                        AttributeValue.fromS("WORKER_METRIC_STATS"),
                                                        "lut",
                                                        AttributeValue.fromN(
                                                                Long.toString(
                                                                        Instant.now()
                                                                                .getEpochSecond())))));
    }
}
