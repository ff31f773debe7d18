package dev.octavo.benchmarks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a running process has used, as Linux tells it.
///
/// @param pid its id
record ProcessUsage(long pid) {
    /// Linux counts in hundredths of a second wherever Java runs.
    private static final double TICKS_PER_SECOND = 100;

    private static final double BYTES_PER_KIBIBYTE = 1024;
    private static final double BYTES_PER_MEGABYTE = 1_000_000;

    /// User and system time of all its threads since its start.
    double cpuSeconds() throws IOException {
        String stat = Files.readString(file("stat"));
        // The name, in parentheses, may hold anything; the times are the 12th and 13th after it.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS_PER_SECOND;
    }

    /// The largest resident set it ever had, in MB of 1 000 000 bytes.
    double peakRssMegabytes() throws IOException {
        try (var lines = Files.lines(file("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no VmHWM of process " + pid))
                    * BYTES_PER_KIBIBYTE
                    / BYTES_PER_MEGABYTE;
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
