package dev.octavo.demo.stack;

import dev.octavo.localcloud.LocalCloud;

/// Makes what must exist before the services start: the stream, the buckets and the journal's
/// table. On a real cluster this is infrastructure; see `deploy/aws`.
final class Resources {
    private Resources() {}

    static void create(LocalCloud cloud, int shards) {
        cloud.setup().stream(Names.STREAM, shards)
                .bucket(Names.DATASETS_BUCKET)
                .bucket(Names.DOCUMENTS_BUCKET)
                .bucket(Names.DEAD_LETTERS_BUCKET)
                .table(JournalTable.named(Names.JOURNAL_TABLE));
    }
}
