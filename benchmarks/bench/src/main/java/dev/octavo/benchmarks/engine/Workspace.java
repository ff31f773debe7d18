package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.rows.StrikesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder in which rows, kits and documents are kept.
final class Workspace {
    private final Path folder;
    private final StrikesFile strikes;

    private Workspace(Path folder, StrikesFile strikes) {
        this.folder = folder;
        this.strikes = strikes;
    }

    /// Makes the folder, if it is not there.
    ///
    /// @param strikes the example's CSV file
    static Workspace in(Path folder, Path strikes) throws IOException {
        Files.createDirectories(folder);
        return new Workspace(folder, StrikesFile.read(strikes));
    }

    Path folder() {
        return folder;
    }

    /// A file of so many rows; written when it is asked for first.
    Path rows(int rows) throws IOException {
        Path file = folder.resolve("rows-%d.csv".formatted(rows));
        if (!Files.exists(file)) {
            Path written = folder.resolve("rows.csv");
            strikes.write(written, rows);
            Files.move(written, file);
        }
        return file;
    }

    /// Where a document is printed to.
    Path document(Trial trial, Trial.Print print) {
        return folder.resolve(
                "%s-%s-%d.pdf"
                        .formatted(trial.entrant().module(), trial.document().id(), print.rows()));
    }

    /// Where Octavo's AOT cache is.
    Path cache() {
        return folder.resolve("octavo.aot");
    }
}
