package dev.octavo.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process that has ended, and what it cost. The shell takes the time, because only a parent
/// learns the processor time of a child that has ended, and Java does not ask for it.
///
/// @param output the lines of its standard output
/// @param errors the lines of its standard error
/// @param wallSeconds from start to end
/// @param cpuSeconds user and system time
record TimedProcess(
        int exitStatus,
        List<String> output,
        List<String> errors,
        double wallSeconds,
        double cpuSeconds) {
    private static final String SHELL =
            "TIMEFORMAT='%3R %3U %3S'; out=$1 err=$2; shift 2; time \"$@\" >\"$out\" 2>\"$err\"";
    private static final Pattern TIMES = Pattern.compile("([0-9.]+) ([0-9.]+) ([0-9.]+)");
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    /// Runs a command to its end.
    ///
    /// @param work where its output is kept
    /// @throws IOException when it cannot be started or does not end within half an hour
    static TimedProcess run(List<String> command, Path work)
            throws IOException, InterruptedException {
        Path output = work.resolve("output");
        Path errors = work.resolve("errors");
        Path times = work.resolve("times");
        List<String> shell =
                new ArrayList<>(
                        List.of(
                                "bash",
                                "-c",
                                SHELL,
                                "bench",
                                output.toString(),
                                errors.toString()));
        shell.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shell).redirectError(times.toFile());
        // A decimal point, whatever the user's language.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (!process.waitFor(TIMEOUT.toMinutes(), TimeUnit.MINUTES)) {
                throw new IOException(
                        "no end within " + TIMEOUT + ": " + String.join(" ", command));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Matcher matcher = TIMES.matcher(Files.readString(times).strip());
        if (!matcher.find()) {
            throw new IOException("bash told no times: " + Files.readString(times));
        }
        return new TimedProcess(
                process.exitValue(),
                Files.readAllLines(output),
                Files.readAllLines(errors),
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)) + Double.parseDouble(matcher.group(3)));
    }
}
