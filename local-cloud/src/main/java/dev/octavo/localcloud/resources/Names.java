package dev.octavo.localcloud.resources;

/// What the parts of the stack are called in the local cloud.
public final class Names {
    /// The Kinesis stream that producers put requests on.
    public static final String STREAM = "octavo-reports";

    /// The bucket that datasets are claimed from.
    public static final String DATASETS_BUCKET = "octavo-datasets";

    /// The bucket that documents are stored in.
    public static final String DOCUMENTS_BUCKET = "octavo-documents";

    /// The bucket that takes what can never be delivered.
    public static final String DEAD_LETTERS_BUCKET = "octavo-dead-letters";

    /// The table that holds the state of every report.
    public static final String JOURNAL_TABLE = "octavo-journal";

    /// The name under which KCL keeps its leases.
    public static final String APPLICATION = "octavo-ingest";

    private Names() {}
}
