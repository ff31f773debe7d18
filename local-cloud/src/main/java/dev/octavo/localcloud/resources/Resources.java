package dev.octavo.localcloud.resources;

import dev.octavo.localcloud.LocalCloud;

import java.util.Map;

/// Makes what must exist before the services start: the stream, the buckets and the journal's
/// table. On a real cluster this is infrastructure; see `deploy/aws`.
public final class Resources {
    private Resources() {}

    /// Makes everything, and leaves what exists as it is.
    ///
    /// @param shards the number of shards of a new stream, at least 1
    public static void create(LocalCloud cloud, int shards) {
        cloud.setup().stream(Names.STREAM, shards)
                .bucket(Names.DATASETS_BUCKET)
                .bucket(Names.DOCUMENTS_BUCKET)
                .bucket(Names.DEAD_LETTERS_BUCKET)
                .table(JournalTable.named(Names.JOURNAL_TABLE));
    }

    /// The configuration with which both services find what was made.
    public static Map<String, String> configuration() {
        return Map.of(
                "octavo.journal.table-name", Names.JOURNAL_TABLE,
                "octavo.storage.bucket", Names.DOCUMENTS_BUCKET,
                "octavo.source.allowed-buckets", Names.DATASETS_BUCKET,
                "octavo.publishing.stream-name", Names.STREAM,
                "octavo.kinesis.stream-name", Names.STREAM,
                "octavo.kinesis.tuning", "development",
                "octavo.dead-letter.bucket", Names.DEAD_LETTERS_BUCKET);
    }
}
