package dev.octavo.benchmarks.fop;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;

import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Apache FOP, measured.
public final class Fop implements Contender {
    private static final String FONT_FILE = "NotoSans-Regular.ttf";
    private static final String CONFIGURATION =
            """
            <fop version="1.0">
              <complex-scripts disabled="true"/>
              <renderers>
                <renderer mime="application/pdf">
                  <filterList><value>flate</value></filterList>
                  <fonts>
                    <font embed-url="%s" embedding-mode="subset" kerning="no">
                      <font-triplet name="%s" style="normal" weight="normal"/>
                    </font>
                  </fonts>
                </renderer>
              </renderers>
            </fop>
            """
                    .formatted(FONT_FILE, NotoSans.FAMILY);

    /// Held, or the level set on it could be forgotten.
    private static final Logger LOGGER = Logger.getLogger("org.apache.fop");

    private Fop() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        // It would log a line for each page.
        LOGGER.setLevel(Level.WARNING);
        ContenderProcess.run(new Fop(), arguments);
    }

    @Override
    public void prepare(Path kit) throws Exception {
        Files.write(kit.resolve(FONT_FILE), NotoSans.bytes());
    }

    @Override
    public Opening open(Path kit, DocumentKind document) throws Exception {
        if (document != DocumentKind.TABLE) {
            return new Unavailable("FOP is measured with the plain table only");
        }
        try (InputStream configuration =
                new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))) {
            FopFactory factory =
                    new FopConfParser(configuration, kit.toUri()).getFopFactoryBuilder().build();
            return new Opened(new FopPrinter(factory));
        }
    }
}
