package dev.octavo.ingest;

import dev.octavo.ingest.progress.Ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The shards whose leases this process holds, and the books of those it held before.
public final class Shards {
    private final Stations stations;
    // A shard can be here twice for a moment: its lease was lost and taken again.
    private final List<ShardFlow> open = new ArrayList<>();
    private final Map<String, Ledger> past = new TreeMap<>();

    private Consumer<String> onOpen = _ -> {};

    public Shards(Stations stations) {
        this.stations = stations;
    }

    /// From now on, tells the id of every shard whose flow begins.
    public synchronized void onOpen(Consumer<String> observer) {
        onOpen = observer;
    }

    /// Begins the flow of a shard.
    ///
    /// @param onDefect called when something happens that must not; no checkpoint will move any
    ///     more
    public synchronized ShardFlow open(String shardId, Runnable onDefect) {
        ShardFlow flow = new ShardFlow(shardId, stations, onDefect);
        open.add(flow);
        onOpen.accept(shardId);
        return flow;
    }

    /// Ends the flow of a shard. Does nothing when it has ended before.
    public synchronized void close(ShardFlow flow) {
        flow.close();
        if (open.remove(flow)) {
            ShardStatus status = flow.status();
            past.merge(status.shardId(), status.ledger(), Ledger::plus);
        }
    }

    /// Makes every flow take no more records.
    public synchronized void stopAccepting() {
        open.forEach(ShardFlow::stopAccepting);
    }

    /// How the shards do whose leases are held, in the order of their ids.
    public synchronized List<ShardStatus> statuses() {
        return open.stream()
                .map(ShardFlow::status)
                .sorted(Comparator.comparing(ShardStatus::shardId))
                .toList();
    }

    /// The books of every shard since this process began, by shard id.
    public synchronized Map<String, Ledger> ledgers() {
        Map<String, Ledger> all = new TreeMap<>(past);
        for (ShardFlow flow : open) {
            ShardStatus status = flow.status();
            all.merge(status.shardId(), status.ledger(), Ledger::plus);
        }
        return all;
    }

    /// The books of all shards together.
    public Ledger total() {
        return ledgers().values().stream().reduce(Ledger.EMPTY, Ledger::plus);
    }
}
