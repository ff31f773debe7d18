package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.ShardFlow;
import dev.octavo.ingest.Shards;
import dev.octavo.ingest.log.LogFields;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.logging.EscapedTrace;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.kinesis.exceptions.KinesisClientLibException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Hands the records of one shard to their flow. KCL skips the records of a call that throws,
/// so nothing is thrown out of [#processRecords]; KCL reads on while work goes on behind its
/// back, so the call blocks while the flow is full; and KCL's own idea of a checkpoint covers
/// what is still in flight, so only [Checkpoints] writes them.
final class RecordProcessor implements ShardRecordProcessor {
    private static final Logger LOG = Logger.getLogger(RecordProcessor.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /// Stands where a record stood: KCL keeps the list, and the record's data would stand in memory
    /// beside the copy that is in flight.
    private static final KinesisClientRecord TAKEN =
            KinesisClientRecord.builder().data(ByteBuffer.allocate(0)).build();

    private final Shards shards;
    private final LeaseView leases;
    private final KinesisConfig config;
    private final Clock clock;
    private final Runnable onDefect;
    private String shardId = "";
    private String leaseToken = "";
    private @Nullable ShardFlow flow;
    private @Nullable Checkpoints checkpoints;
    private boolean closed;

    RecordProcessor(
            Shards shards, LeaseView leases, KinesisConfig config, Clock clock, Runnable onDefect) {
        this.shards = shards;
        this.leases = leases;
        this.config = config;
        this.clock = clock;
        this.onDefect = onDefect;
    }

    @Override
    public void initialize(InitializationInput input) {
        shardId = input.shardId();
        leaseToken = leases.token(shardId);
        flow = shards.open(shardId, onDefect);
        try (var _ = LogFields.of(shardId)) {
            LOG.infof("lease taken shard=%s from=%s", shardId, input.extendedSequenceNumber());
        }
    }

    @Override
    public void processRecords(ProcessRecordsInput input) {
        try {
            ShardFlow shard = flow();
            checkpointBy(input.checkpointer());
            if (input.millisBehindLatest() != null) {
                shard.behind(Duration.ofMillis(input.millisBehindLatest()));
            }
            List<KinesisClientRecord> records = input.records();
            for (int i = 0; i < records.size(); i++) {
                if (!taken(records.get(i), shard)) {
                    return;
                }
                records.set(i, TAKEN);
            }
            // KCL reads on when this returns, and what it reads stands in memory.
            shard.awaitRoom(this::leaseHeld);
        } catch (InterruptedException e) {
            flow().stopAccepting();
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Whatever it is, KCL must not read on: it would skip what was not taken.
            try (var _ = LogFields.of(shardId)) {
                LOG.errorf(new EscapedTrace(e), "records not taken, a defect shard=%s", shardId);
            }
            flow().stopAccepting();
            onDefect.run();
        }
    }

    private boolean taken(KinesisClientRecord record, ShardFlow shard) throws InterruptedException {
        return shard.accept(size(record), () -> shardRecord(record), this::leaseHeld);
    }

    private void checkpointBy(RecordProcessorCheckpointer checkpointer) {
        if (checkpoints == null) {
            checkpoints = new Checkpoints(shardId, flow(), checkpointer);
            checkpoints.start(config.checkpointInterval());
        }
    }

    private boolean leaseHeld() {
        return leases.token(shardId).equals(leaseToken);
    }

    private ShardRecord shardRecord(KinesisClientRecord record) {
        Position position =
                record.aggregated()
                        ? Position.of(record.sequenceNumber(), record.subSequenceNumber())
                        : Position.of(record.sequenceNumber());
        return new ShardRecord(
                shardId,
                position,
                record.partitionKey(),
                Objects.requireNonNullElseGet(record.approximateArrivalTimestamp(), clock::instant),
                bytes(record.data()));
    }

    private static int size(KinesisClientRecord record) {
        return record.data().remaining();
    }

    // What was polled fills an array of its own; anything else, such as a part of an aggregated
    // record, would keep all that is around it.
    private static byte[] bytes(ByteBuffer data) {
        if (data.hasArray() && data.arrayOffset() == 0 && data.array().length == data.remaining()) {
            return data.array();
        }
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return bytes;
    }

    /// Another worker has the lease now: it reads again what is in flight here. KCL calls this
    /// after [#shutdownRequested] too, and even when it has never called [#initialize].
    @Override
    public void leaseLost(LeaseLostInput input) {
        if (open()) {
            try (var _ = LogFields.of(shardId)) {
                LOG.infof("lease lost shard=%s", shardId);
            }
            close();
        }
    }

    /// KCL has read every record of the shard. Its children begin only once this returns, so
    /// everything must be finished first. And everything must have been taken: KCL comes here also
    /// when it has read on after [#shutdownRequested], or while a service that stops took no more.
    /// Then the shard is given back, and whoever has it next reads on at the checkpoint.
    @Override
    public void shardEnded(ShardEndedInput input) {
        if (!flow().accepting()) {
            giveBack(input.checkpointer());
            throw new IllegalStateException(
                    "shard " + shardId + " has ended, but its last records were not taken here");
        }
        try {
            while (!flow().awaitIdle(LOOK_AGAIN)) {
                if (leases.stopping() || !leaseHeld()) {
                    throw new IllegalStateException(
                            "shard " + shardId + " has ended, and is not finished yet");
                }
            }
            stopCheckpoints();
            input.checkpointer().checkpoint();
            try (var _ = LogFields.of(shardId)) {
                LOG.infof("shard finished shard=%s", shardId);
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the end of shard " + shardId, e);
        } catch (KinesisClientLibException e) {
            // KCL calls again, after a while.
            throw new IllegalStateException("the end of shard " + shardId + " is not written", e);
        }
    }

    /// The service stops, or the shard is handed to another instance.
    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {
        giveBack(input.checkpointer());
    }

    private void giveBack(RecordProcessorCheckpointer checkpointer) {
        if (!open()) {
            return;
        }
        flow().stopAccepting();
        checkpointBy(checkpointer);
        try {
            if (!flow().awaitIdle(config.shutdownTimeout())) {
                try (var _ = LogFields.of(shardId)) {
                    LOG.warnf("records still in flight are given back shard=%s", shardId);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Checkpoints last = checkpoints;
        close();
        if (last != null) {
            last.writeLast();
        }
        leases.release(shardId);
    }

    private boolean open() {
        return flow != null && !closed;
    }

    private void close() {
        closed = true;
        stopCheckpoints();
        shards.close(flow());
    }

    private void stopCheckpoints() {
        if (checkpoints != null) {
            checkpoints.stop();
        }
    }

    private ShardFlow flow() {
        return Objects.requireNonNull(flow, "KCL calls initialize first");
    }
}
