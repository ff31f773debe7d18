package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.ShardFlow;
import dev.octavo.ingest.log.LogFields;
import dev.octavo.ingest.progress.Position;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.kinesis.exceptions.KinesisClientLibException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Writes down how far one shard is finished, every now and then, while its lease is held. A
/// checkpoint that cannot be written is written with the next one: until then there are only
/// more duplicates after a crash.
final class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final int LAST_ATTEMPTS = 3;

    private final String shardId;
    private final ShardFlow flow;
    private final RecordProcessorCheckpointer checkpointer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Position written;
    private int failures;

    Checkpoints(String shardId, ShardFlow flow, RecordProcessorCheckpointer checkpointer) {
        this.shardId = shardId;
        this.flow = flow;
        this.checkpointer = checkpointer;
    }

    /// Begins to write, in the background.
    void start(Duration interval) {
        Thread.ofVirtual()
                .name("checkpoints " + shardId)
                .start(
                        () -> {
                            try {
                                while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                                    write();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /// Writes no more by itself.
    void stop() {
        stopped.countDown();
    }

    /// Writes the last checkpoint of a flow that has ended, and tries harder than usual.
    void writeLast() {
        for (int attempts = 0; attempts < LAST_ATTEMPTS && !write(); attempts++) {
            try (var _ = LogFields.of(shardId)) {
                LOG.debugf("last checkpoint not written yet shard=%s", shardId);
            }
        }
    }

    /// @return whether there is nothing left to write
    private synchronized boolean write() {
        Optional<Position> finished = flow.checkpointable();
        if (finished.isEmpty() || finished.get().equals(written)) {
            return true;
        }
        Position position = finished.get();
        try {
            checkpointer.checkpoint(position.sequenceNumber(), position.subSequence());
            written = position;
            failures = 0;
            try (var _ = LogFields.of(shardId, position)) {
                LOG.debugf("checkpoint written shard=%s sequence=%s", shardId, position);
            }
            return true;
        } catch (ShutdownException e) {
            // The lease has gone to another worker, who begins at the checkpoint before this one.
            try (var _ = LogFields.of(shardId)) {
                LOG.infof("checkpoint refused, the lease is lost shard=%s", shardId);
            }
            flow.stopAccepting();
            stop();
            return true;
        } catch (KinesisClientLibException e) {
            failures++;
            if (Integer.bitCount(failures) == 1) {
                try (var _ = LogFields.of(shardId, position)) {
                    LOG.warnf(
                            "checkpoint not written, trying again shard=%s sequence=%s failures=%d"
                                    + " reason=%s",
                            shardId,
                            position,
                            failures,
                            Printable.quoted(String.valueOf(e.getMessage())));
                }
            }
            return false;
        }
    }
}
