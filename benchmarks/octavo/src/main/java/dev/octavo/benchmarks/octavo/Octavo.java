package dev.octavo.benchmarks.octavo;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Unavailable;

import java.nio.file.Path;

/// Octavo's engine, measured.
public final class Octavo implements Contender {
    private Octavo() {}

    public static void main(String[] arguments) throws Exception {
        ContenderProcess.run(new Octavo(), arguments);
    }

    @Override
    public Opening open(Path kit, DocumentKind document) {
        return new Unavailable("the engine renders nothing yet");
    }
}
