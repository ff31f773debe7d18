package dev.octavo.benchmarks.openhtmltopdf;

import com.openhtmltopdf.util.XRLog;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;
import dev.octavo.benchmarks.contender.StrikesTable;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// openhtmltopdf on PDFBox, measured.
public final class OpenHtmlToPdf implements Contender {
    /// Held, or the level set on it could be forgotten.
    private static final Logger LOGGER = Logger.getLogger("org.apache.pdfbox");

    private OpenHtmlToPdf() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty(
                Filter.SYSPROP_DEFLATELEVEL, Integer.toString(StrikesTable.DEFLATE_LEVEL));
        XRLog.setLoggingEnabled(false);
        // It would warn of each standard font that the system lacks, in each document.
        LOGGER.setLevel(Level.SEVERE);
        ContenderProcess.run(new OpenHtmlToPdf(), arguments);
    }

    @Override
    public Opening open(Path kit, DocumentKind document) throws Exception {
        if (document != DocumentKind.TABLE) {
            return new Unavailable("openhtmltopdf is measured with the plain table only");
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(NotoSans.bytes()));
        font.setEnableGsub(false);
        return new Opened(new HtmlPrinter(font));
    }
}
