package dev.octavo.benchmarks.engine;

import static java.util.Locale.ROOT;

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
final class Publication {
    private static final String PAGE = "benchmarks-engine.md";

    private final Path docs;
    private final Clock clock;

    /// @param docs the folder of the page
    Publication(Path docs, Clock clock) {
        this.docs = docs;
        this.clock = clock;
    }

    /// Writes the page anew.
    ///
    /// @return its file
    Path write(
            Options options, Machine machine, double load, Results results, List<Verdict> verdicts)
            throws IOException {
        String page =
                template()
                        .replace("{date}", LocalDate.now(clock).toString())
                        .replace("{command}", options.words())
                        .replace("{processor}", machine.processor())
                        .replace("{memory}", machine.memory())
                        .replace("{system}", machine.system())
                        .replace("{java}", machine.java())
                        .replace("{load}", String.format(ROOT, "%.1f", load))
                        .replace("{rounds}", Integer.toString(options.effort().rounds()))
                        .replace("{coldRounds}", Integer.toString(options.effort().coldRounds()))
                        .replace("{warmUp}", Long.toString(options.effort().warmUp().toSeconds()))
                        .replace("{warmUpTimes}", Integer.toString(options.effort().warmUpTimes()))
                        .replace(
                                "{measured}",
                                Long.toString(options.effort().measured().toSeconds()))
                        .replace("{verdicts}", Tables.of(verdicts).strip())
                        .replace("{tables}", Tables.of(results).strip());
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
