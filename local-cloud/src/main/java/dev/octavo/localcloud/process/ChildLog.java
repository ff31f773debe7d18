package dev.octavo.localcloud.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What one child has written since it was started. The file may hold earlier runs before that.
///
/// @param file the log file
/// @param start where the child's own part begins, in bytes
record ChildLog(Path file, long start) {

    private static final int TAIL_BYTES = 16 * 1024;

    /// The log of a child that is about to be started: everything from the file's end on.
    static ChildLog beginning(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new ChildLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /// The last lines that were written, for an error message.
    String tail(int lines) {
        try {
            long size = Files.size(file);
            var text = read(Math.max(start, size - TAIL_BYTES));
            var all = text.stripTrailing().lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(its log %s cannot be read: %s)".formatted(file, e);
        }
    }

    /// Looks for a pattern from the beginning, and from then on only in what is new.
    Search search(Pattern pattern) {
        return new Search(pattern);
    }

    private String read(long from) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(Math.max(0, access.length() - from))];
            access.seek(from);
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// One pattern and how far it has been looked for. Not for use by two threads at once.
    final class Search {
        private final Pattern pattern;
        private long position = start;

        private Search(Pattern pattern) {
            this.pattern = pattern;
        }

        /// The first match in a line that has been completed since the last call.
        Optional<MatchResult> next() {
            try {
                var text = read(position);
                var complete = text.substring(0, text.lastIndexOf('\n') + 1);
                position += complete.getBytes(StandardCharsets.UTF_8).length;
                return complete.lines()
                        .map(pattern::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .findFirst()
                        .map(java.util.regex.Matcher::toMatchResult);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the log " + file, e);
            }
        }
    }
}
