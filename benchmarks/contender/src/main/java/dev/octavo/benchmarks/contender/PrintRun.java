package dev.octavo.benchmarks.contender;

import java.nio.file.Path;
import java.time.Duration;

/// Printing one document again and again within a process: first unmeasured, then measured.
/// Durations are of processor time, so that a busy machine does not shorten them.
///
/// @param rows what to print
/// @param document where to; each time overwrites the last
/// @param warmUp to print until this much is used before measuring
/// @param warmUpTimes to print at least this often before measuring
/// @param measured to measure until this much is used
/// @param measuredTimes to measure at least this often; at least 1
public record PrintRun(
        Path rows,
        Path document,
        Duration warmUp,
        int warmUpTimes,
        Duration measured,
        int measuredTimes) {
    private static final String SEPARATOR = ",";
    private static final int PARTS = 6;

    public PrintRun {
        if (measuredTimes < 1) {
            throw new IllegalArgumentException(
                    "measuredTimes is %d, but at least 1 is needed".formatted(measuredTimes));
        }
    }

    /// Printing once, unwarmed.
    public static PrintRun once(Path rows, Path document) {
        return new PrintRun(rows, document, Duration.ZERO, 0, Duration.ZERO, 1);
    }

    /// As an argument on the command line of [ContenderProcess].
    public String toArgument() {
        return String.join(
                SEPARATOR,
                rows.toString(),
                document.toString(),
                warmUp.toString(),
                Integer.toString(warmUpTimes),
                measured.toString(),
                Integer.toString(measuredTimes));
    }

    /// From an argument on the command line.
    ///
    /// @throws IllegalArgumentException when it is not what [#toArgument] gives
    public static PrintRun ofArgument(String argument) {
        String[] parts = argument.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "A run has %d parts with commas between them, but this has %d: %s"
                            .formatted(PARTS, parts.length, argument));
        }
        return new PrintRun(
                Path.of(parts[0]),
                Path.of(parts[1]),
                Duration.parse(parts[2]),
                Integer.parseInt(parts[3]),
                Duration.parse(parts[4]),
                Integer.parseInt(parts[5]));
    }
}
