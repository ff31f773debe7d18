package dev.octavo.ingest;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Dispatcher;
import dev.octavo.ingest.delivery.Outcomes;
import dev.octavo.ingest.delivery.PendingEvent;
import dev.octavo.ingest.delivery.Threads;
import dev.octavo.ingest.delivery.Undeliverable;
import dev.octavo.ingest.filter.Filtering;
import dev.octavo.ingest.filter.Filtering.Filtered;
import dev.octavo.ingest.filter.Filtering.Kept;
import dev.octavo.ingest.filter.Filtering.Unparsable;
import dev.octavo.ingest.filter.RecordFilter;
import dev.octavo.ingest.progress.Fate;
import dev.octavo.ingest.progress.InFlight;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.progress.ShardProgress;
import dev.octavo.ingest.trace.EventTrace;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.Translation;
import dev.octavo.ingest.translation.Translation.Malformed;
import dev.octavo.ingest.translation.Translation.Translated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The way of one shard's records, for as long as this process holds the shard's lease:
///
/// ```
/// record ▸ filter ▸ translate ▸ deliver ▸ finished
///            ├──────────────────────────▸ finished
///            └─────────┴──────────┴──────▸ dead letter ▸ finished
/// ```
///
/// A record leaves the books only when nobody wants it, the sink has accepted its event, or its
/// dead letter is safe.
public final class ShardFlow {
    private final String shardId;
    private final Stations stations;
    private final Runnable onDefect;
    private final ShardProgress progress;
    private final Dispatcher dispatcher;
    private final Admission admission;
    private final Blockages blockages;
    private final Threads letterWriters = new Threads(this::broken);
    private volatile Duration behind = Duration.ZERO;

    ShardFlow(String shardId, Stations stations, Runnable onDefect) {
        this.shardId = shardId;
        this.stations = stations;
        this.onDefect = onDefect;
        this.progress = new ShardProgress(stations.clock());
        this.blockages = new Blockages(stations.clock());
        this.dispatcher =
                new Dispatcher(
                        stations.route(), stations.batching(), new Finishing(), stations.clock());
        this.admission = new Admission(stations.capacity().share(), dispatcher);
    }

    /// Takes a record over, which is made only when there is room for it.
    ///
    /// @param size of its data, in bytes
    /// @param stillWanted asked now and then while waiting
    /// @return false when the record was not taken, and then no later one will be
    public boolean accept(int size, Supplier<ShardRecord> made, BooleanSupplier stillWanted)
            throws InterruptedException {
        if (!admission.admit(size, stillWanted)) {
            return false;
        }
        ShardRecord record = made.get();
        Optional<InFlight> begun = progress.begin(record.position());
        if (begun.isEmpty()) {
            admission.release(size);
            return true;
        }
        switch (filter(record)) {
            case Kept _ -> deliver(record, begun.get());
            case Filtered _ -> finish(record, begun.get(), Fate.FILTERED);
            case Unparsable(String reason) -> unparsable(record, reason, begun.get());
        }
        return true;
    }

    private void deliver(ShardRecord record, InFlight inFlight) {
        switch (translate(record)) {
            case Translated translated ->
                    dispatcher.offer(pending(record, translated.event(), inFlight));
            case Malformed malformed ->
                    writeInBackground(DeadLetter.malformed(record, malformed.problems()), inFlight);
        }
    }

    private PendingEvent pending(ShardRecord record, Event event, InFlight inFlight) {
        EventTrace trace = stations.traces().begin(record, event, inFlight.since());
        return new PendingEvent(record, event, inFlight, trace);
    }

    /// Waits until the next record may fit; `stillWanted` is asked now and then.
    public void awaitRoom(BooleanSupplier stillWanted) throws InterruptedException {
        admission.awaitRoom(stillWanted);
    }

    // A defect of ours must not lose the record, or block the shard: it goes on.
    private Filtering filter(ShardRecord record) {
        try {
            return stations.filter().filter(record);
        } catch (RuntimeException e) {
            FlowLog.unfiltered(record, e);
            return new Kept();
        }
    }

    private void unparsable(ShardRecord record, String reason, InFlight inFlight) {
        RecordFilter filter = stations.filter();
        FlowLog.unparsable(record, reason, filter.treatment(), filter.unparsable());
        switch (filter.treatment()) {
            case KEPT -> deliver(record, inFlight);
            case DROPPED -> finish(record, inFlight, Fate.FILTERED);
            case DEAD_LETTERED ->
                    writeInBackground(
                            DeadLetter.unparsable(
                                    record,
                                    Problem.at("", "The data is no JSON to filter by: " + reason)),
                            inFlight);
        }
    }

    // A defect of ours must not lose the record, or block the shard: it becomes a dead letter.
    private Translation translate(ShardRecord record) {
        try {
            return stations.translator().translate(record);
        } catch (RuntimeException e) {
            FlowLog.untranslatable(record, e);
            return new Malformed(List.of(Problem.at("", "The record could not be translated")));
        }
    }

    private void writeInBackground(DeadLetter letter, InFlight inFlight) {
        letterWriters.start("dead letter " + letter.record(), () -> deadLetter(letter, inFlight));
    }

    private void deadLetter(DeadLetter letter, InFlight inFlight) throws InterruptedException {
        blockages.deadLettering(letter.record(), letter.reason(), letter.attempts());
        stations.deadLetters().keep(letter, progress::open);
        FlowLog.deadLettered(letter);
        finish(letter.record(), inFlight, Fate.DEAD_LETTERED);
    }

    private void finish(ShardRecord record, InFlight inFlight, Fate fate) {
        blockages.ended(record);
        if (progress.finish(inFlight, fate)) {
            admission.release(record.data().length);
        }
    }

    private void broken(Throwable defect) {
        FlowLog.broken(shardId, defect);
        admission.stop();
        onDefect.run();
    }

    /// Whether every record that was offered has been taken, and the next one would be.
    public boolean accepting() {
        return admission.open();
    }

    /// Takes no more records; those in flight go on.
    public void stopAccepting() {
        admission.stop();
    }

    /// Waits until everything that was taken is finished; nothing more is to be offered.
    ///
    /// @return false when something is in flight still
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        dispatcher.drain();
        return progress.awaitIdle(atMost);
    }

    /// The last record up to which everything is finished; empty while nothing is.
    public Optional<Position> checkpointable() {
        return progress.checkpointable();
    }

    /// Notes how far the last read was behind the newest record of the shard.
    public void behind(Duration time) {
        behind = time;
    }

    /// Ends the flow. What is in flight is given up here, and will be read again by whoever has
    /// the lease next.
    public void close() {
        admission.close();
        progress.close();
        dispatcher.close();
        letterWriters.giveUp();
    }

    /// How the shard does at this moment.
    public ShardStatus status() {
        return new ShardStatus(
                shardId,
                progress.ledger(),
                progress.checkpointable(),
                progress.oldest(),
                admission.bytesInFlight(),
                admission.waiting(),
                behind,
                blockages.all());
    }

    private final class Finishing implements Outcomes {
        @Override
        public void delivered(PendingEvent event, int attempts) {
            FlowLog.delivered(event, attempts);
            event.trace().delivered(attempts);
            finish(event.record(), event.inFlight(), Fate.DELIVERED);
        }

        @Override
        public void undeliverable(PendingEvent event, Undeliverable why)
                throws InterruptedException {
            deadLetter(
                    DeadLetter.undeliverable(event.record(), event.event(), why), event.inFlight());
            event.trace().deadLettered(why.cause().name(), why.attempts());
        }

        @Override
        public void failed(
                List<PendingEvent> events, Answer answer, int attempts, Duration nextAfter) {
            FlowLog.failed(events, answer, attempts, nextAfter);
            events.forEach(event -> blockages.failed(event.record(), answer, attempts, nextAfter));
        }

        @Override
        public void broken(Throwable defect) {
            ShardFlow.this.broken(defect);
        }
    }
}
