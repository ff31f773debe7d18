package dev.octavo.ingest.log;

import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.logging.Printable;

import org.jboss.logging.MDC;

/// What the lines of this thread are about until this is closed. A log in JSON has it as fields
/// under `mdc`; in a log of text, the lines say it themselves.
public final class LogFields implements AutoCloseable {
    private static final String SHARD = "shard";
    private static final String SEQUENCE = "sequence";
    private static final String EVENT = "event";

    private LogFields(String shardId) {
        MDC.put(SHARD, shardId);
    }

    /// Lines about a shard.
    public static LogFields of(String shardId) {
        return new LogFields(shardId);
    }

    /// Lines about a place on a shard.
    public static LogFields of(String shardId, Position position) {
        LogFields fields = new LogFields(shardId);
        MDC.put(SEQUENCE, position.toString());
        return fields;
    }

    /// Lines about a record.
    public static LogFields of(ShardRecord record) {
        return of(record.shardId(), record.position());
    }

    /// Lines about the event that a record was translated to. Its id comes from outside: what
    /// cannot be printed is escaped, as in the text.
    public static LogFields of(ShardRecord record, Event event) {
        LogFields fields = of(record);
        MDC.put(EVENT, Printable.unquoted(event.id()));
        return fields;
    }

    @Override
    public void close() {
        MDC.remove(SHARD);
        MDC.remove(SEQUENCE);
        MDC.remove(EVENT);
    }
}
