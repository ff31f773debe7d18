package dev.octavo.benchmarks.bridge;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.engine.Tables;
import dev.octavo.benchmarks.engine.Verdict;
import dev.octavo.benchmarks.machine.Machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The page of the docs that tells the figures, and what they are worth.
///
/// @param docs the folder of the page
/// @param clock tells the day
record Publication(Path docs, Clock clock) {
    private static final String PAGE = "benchmarks-bridge.md";

    /// What was measured.
    ///
    /// @param results beside the peers
    /// @param starts of Octavo
    /// @param verdicts about the results
    record Figures(Results results, Starts starts, List<Verdict> verdicts) {}

    /// Writes the page anew.
    ///
    /// @return its file
    Path write(Options options, Machine machine, double load, Figures figures) throws IOException {
        Effort effort = options.effort();
        String page =
                template()
                        .replace("{date}", LocalDate.now(clock).toString())
                        .replace("{command}", options.words())
                        .replace("{processor}", machine.processor())
                        .replace("{memory}", machine.memory())
                        .replace("{system}", machine.system())
                        .replace("{java}", machine.java())
                        .replace("{load}", String.format(ROOT, "%.1f", load))
                        .replace("{rounds}", Integer.toString(effort.rounds()))
                        .replace("{warmUp}", Integer.toString(effort.warmUp()))
                        .replace("{records}", Integer.toString(effort.records()))
                        .replace("{perSecond}", Integer.toString(effort.perSecond()))
                        .replace("{seconds}", Integer.toString(effort.steadySeconds()))
                        .replace("{jvm}", String.join(" ", Bridge.JVM))
                        .replace("{verdicts}", Tables.of(figures.verdicts()).strip())
                        .replace("{tables}", figures.results().table().strip())
                        .replace("{starts}", figures.starts().table().strip());
        Files.createDirectories(docs);
        return Files.writeString(docs.resolve(PAGE), page);
    }

    private static String template() throws IOException {
        try (InputStream template = Publication.class.getResourceAsStream(PAGE)) {
            return new String(
                    Objects.requireNonNull(template, PAGE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
