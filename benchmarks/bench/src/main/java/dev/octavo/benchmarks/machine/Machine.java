package dev.octavo.benchmarks.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that measures.
///
/// @param processor its model, and how many of its cores are seen
/// @param memory how much is installed
/// @param system the operating system and its kernel
/// @param java the JDK
public record Machine(String processor, String memory, String system, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

    /// This machine.
    ///
    /// @throws IOException when it has no `/proc`: only Linux is measured
    public static Machine here() throws IOException {
        long memory = Long.parseLong(field(MEMORY, "MemTotal").replaceAll("\\D", ""));
        return new Machine(
                "%s, %d cores"
                        .formatted(
                                field(PROCESSORS, "model name"),
                                Runtime.getRuntime().availableProcessors()),
                String.format(Locale.ROOT, "%.0f GiB", memory / KIBIBYTES_PER_GIBIBYTE),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version")
                        + " "
                        + System.getProperty("java.version"));
    }

    /// How many processes wanted to run in the last minute, on average.
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
