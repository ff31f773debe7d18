package dev.octavo.ingest.progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A record that was read and is not finished yet. Made by [ShardProgress#begin] and handed
/// back to [ShardProgress#finish], once.
public final class InFlight {
    final Position position;
    final Instant since;

    /// What was read just before; null when this is the first record of the shard. Everything
    /// up to it is finished as soon as this record is the oldest one in flight.
    final @Nullable Position before;

    @Nullable InFlight older;
    @Nullable InFlight newer;
    boolean finished;

    InFlight(Position position, @Nullable Position before, Instant since) {
        this.position = position;
        this.before = before;
        this.since = since;
    }

    /// Where the record stands.
    public Position position() {
        return position;
    }

    /// When it was read.
    public Instant since() {
        return since;
    }
}
