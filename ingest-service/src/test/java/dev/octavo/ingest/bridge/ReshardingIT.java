package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.kpl.Messages;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class ReshardingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void theOrderOfEveryKeySurvivesASplitAndAMerge(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            put(bridge, 0, 40);
            Shard parent = open(cloud, bridge).getFirst();
            cloud.kinesis()
                    .splitShard(
                            it ->
                                    it.streamName(bridge.streamName())
                                            .shardToSplit(parent.shardId())
                                            .newStartingHashKey(
                                                    BigInteger.TWO.pow(127).toString()));
            awaitOpen(cloud, bridge, 2);
            put(bridge, 40, 80);
            List<Shard> children = open(cloud, bridge);
            cloud.kinesis()
                    .mergeShards(
                            it ->
                                    it.streamName(bridge.streamName())
                                            .shardToMerge(children.get(0).shardId())
                                            .adjacentShardToMerge(children.get(1).shardId()));
            awaitOpen(cloud, bridge, 1);
            put(bridge, 80, 120);

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 120);
            for (int key = 0; key < 7; key++) {
                int ofKey = key;
                assertThat(
                                sink.ids().stream()
                                        .map(id -> Integer.parseInt(id.substring(6)))
                                        .filter(i -> i % 7 == ofKey))
                        .as("deliveries of key " + key)
                        .isSorted();
            }
            assertThat(sink.received().stream().map(Received::id)).doesNotHaveDuplicates();
            assertThat(bridge.shards().at("/total/balanced").asBoolean()).isTrue();
        }
    }

    @Test
    void thePartsOfAnAggregateAreEventsOfTheirOwn(LocalCloud cloud) throws Exception {
        Map<String, String> wrapping = Map.of("OCTAVO_TRANSLATION_TYPE", "test.part.v1");
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), wrapping).start()) {
            Messages.AggregatedRecord.Builder aggregate =
                    Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("a");
            IntStream.range(0, 5)
                    .forEach(
                            i ->
                                    aggregate.addRecords(
                                            Messages.Record.newBuilder()
                                                    .setPartitionKeyIndex(0)
                                                    .setData(
                                                            ByteString.copyFromUtf8(
                                                                    "{\"n\":" + i + "}"))));

            String id = bridge.put("a", SdkBytes.fromByteArray(framed(aggregate.build())));

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 5);
            assertThat(sink.ids())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 5).mapToObj(i -> id + ":" + i).toList());
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    bridge.shards()
                                            .at("/shards/0/checkpoint")
                                            .asText()
                                            .endsWith(":4"));
        }
    }

    private static void put(Bridge bridge, int from, int to) {
        IntStream.range(from, to).forEach(i -> bridge.putEvent("key" + i % 7, "event-" + i));
    }

    private static byte[] framed(Messages.AggregatedRecord message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(AggregatorUtil.AGGREGATED_RECORD_MAGIC);
        out.write(message.toByteArray());
        out.write(MessageDigest.getInstance("MD5").digest(message.toByteArray()));
        return out.toByteArray();
    }

    private static void awaitOpen(LocalCloud cloud, Bridge bridge, int shards) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                open(cloud, bridge).size() == shards
                                        && cloud.kinesis()
                                                .describeStreamSummary(
                                                        it -> it.streamName(bridge.streamName()))
                                                .streamDescriptionSummary()
                                                .streamStatus()
                                                .equals(StreamStatus.ACTIVE));
    }

    private static List<Shard> open(LocalCloud cloud, Bridge bridge) {
        return cloud
                .kinesis()
                .listShards(it -> it.streamName(bridge.streamName()))
                .shards()
                .stream()
                .filter(it -> it.sequenceNumberRange().endingSequenceNumber() == null)
                .sorted(
                        Comparator.comparing(
                                it -> new BigInteger(it.hashKeyRange().startingHashKey())))
                .toList();
    }
}
