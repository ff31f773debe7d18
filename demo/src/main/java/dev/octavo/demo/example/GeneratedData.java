package dev.octavo.demo.example;

import dev.octavo.examples.ledger.LedgerFiles;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Data of examples that is made when it is needed.
final class GeneratedData {
    private GeneratedData() {}

    /// Writes an example's data into its folder, anew each time, as its generator may have
    /// changed; does nothing for examples that keep theirs.
    static void write(Example example) {
        try {
            if (example.name().equals("ledger")) {
                LedgerFiles.write(example.folder(), LedgerFiles.ROWS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the data of " + example.name(), e);
        }
    }
}
