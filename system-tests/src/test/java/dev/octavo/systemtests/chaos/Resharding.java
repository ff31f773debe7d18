package dev.octavo.systemtests.chaos;

import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.Shard;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/// Splits and merges the shards of a stream.
final class Resharding {
    private static final int MOST_OPEN_SHARDS = 6;

    private final KinesisClient kinesis;
    private final String stream;

    Resharding(KinesisClient kinesis, String stream) {
        this.kinesis = kinesis;
        this.stream = stream;
    }

    /// Splits one open shard in the middle of its keys.
    ///
    /// @return whether the stream could be changed at this moment
    boolean split(int draw) {
        List<Shard> open = open();
        if (open.size() >= MOST_OPEN_SHARDS) {
            return false;
        }
        Shard shard = open.get(draw % open.size());
        BigInteger middle = start(shard).add(end(shard)).shiftRight(1);
        return done(
                () ->
                        kinesis.splitShard(
                                it ->
                                        it.streamName(stream)
                                                .shardToSplit(shard.shardId())
                                                .newStartingHashKey(middle.toString())));
    }

    /// Merges two neighbours.
    ///
    /// @return whether the stream could be changed at this moment
    boolean merge(int draw) {
        List<Shard> open = open();
        if (open.size() < 2) {
            return false;
        }
        int left = draw % (open.size() - 1);
        return done(
                () ->
                        kinesis.mergeShards(
                                it ->
                                        it.streamName(stream)
                                                .shardToMerge(open.get(left).shardId())
                                                .adjacentShardToMerge(
                                                        open.get(left + 1).shardId())));
    }

    private static boolean done(Runnable change) {
        try {
            change.run();
            return true;
        } catch (KinesisException e) {
            // The stream is busy with the change before.
            return false;
        }
    }

    private List<Shard> open() {
        return kinesis.listShards(it -> it.streamName(stream)).shards().stream()
                .filter(it -> it.sequenceNumberRange().endingSequenceNumber() == null)
                .sorted(Comparator.comparing(Resharding::start))
                .toList();
    }

    private static BigInteger start(Shard shard) {
        return new BigInteger(shard.hashKeyRange().startingHashKey());
    }

    private static BigInteger end(Shard shard) {
        return new BigInteger(shard.hashKeyRange().endingHashKey());
    }
}
