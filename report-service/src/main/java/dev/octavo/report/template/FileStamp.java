package dev.octavo.report.template;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// What tells whether a file has changed, without reading it.
///
/// @param modified when it was last written; null when there is no file
/// @param bytes its size
record FileStamp(@Nullable FileTime modified, long bytes) {
    private static final FileStamp ABSENT = new FileStamp(null, 0);

    /// The stamp of a file now; a file that cannot be looked at is as good as none.
    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException _) {
            return ABSENT;
        }
    }
}
