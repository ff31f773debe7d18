package dev.octavo.render;

/// How the command ends.
enum ExitStatus {
    /// The document is written, or there is nothing to complain of.
    OK(0),
    /// The template, the parameters or the data are at fault; every message says where.
    PROBLEMS(1),
    /// The command line cannot be understood.
    USAGE(2),
    /// A file could not be read or written; the same command may succeed later.
    FAILED(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
