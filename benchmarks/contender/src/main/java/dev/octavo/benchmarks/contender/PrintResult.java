package dev.octavo.benchmarks.contender;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a [PrintRun] cost.
///
/// @param times how often it was measured
/// @param cpuMillis processor time of the whole process, compiler and garbage collector included,
///     per document
/// @param wallMillis time that passed, per document
public record PrintResult(int times, double cpuMillis, double wallMillis) {
    private static final Pattern LINE =
            Pattern.compile("printed times=(\\d+) cpu-ms=([0-9.]+) wall-ms=([0-9.]+)");

    /// As a line of the process's output.
    public String toLine() {
        return String.format(
                Locale.ROOT,
                "printed times=%d cpu-ms=%.4f wall-ms=%.4f",
                times,
                cpuMillis,
                wallMillis);
    }

    /// From a line of the process's output; empty when the line is something else.
    public static Optional<PrintResult> ofLine(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new PrintResult(
                                Integer.parseInt(matcher.group(1)),
                                Double.parseDouble(matcher.group(2)),
                                Double.parseDouble(matcher.group(3))))
                : Optional.empty();
    }
}
