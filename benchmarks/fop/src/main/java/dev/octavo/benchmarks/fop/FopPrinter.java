package dev.octavo.benchmarks.fop;

import dev.octavo.benchmarks.contender.Printer;
import dev.octavo.benchmarks.contender.Strikes;

import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.util.MimeConstants;

import java.io.OutputStream;
import java.nio.file.Path;

/// Sends the formatting objects of [StrikesFo] to FOP.
final class FopPrinter implements Printer {
    private final FopFactory factory;

    FopPrinter(FopFactory factory) {
        this.factory = factory;
    }

    @Override
    public void print(Path rows, OutputStream out) throws Exception {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setLocatorEnabled(false);
        try (Strikes strikes = Strikes.read(rows)) {
            new StrikesFo(factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler())
                    .send(strikes);
        }
    }
}
