package dev.octavo.benchmarks.openpdf;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;

import org.openpdf.text.pdf.BaseFont;

import java.io.IOException;
import java.nio.file.Path;

/// OpenPDF, measured.
public final class OpenPdf implements Contender {
    private OpenPdf() {}

    public static void main(String[] arguments) throws Exception {
        ContenderProcess.run(new OpenPdf(), arguments);
    }

    @Override
    public Opening open(Path kit, DocumentKind document) throws IOException {
        if (document != DocumentKind.TABLE) {
            return new Unavailable("OpenPDF is measured with the plain table only");
        }
        BaseFont font =
                BaseFont.createFont(
                        NotoSans.RESOURCE,
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        BaseFont.CACHED,
                        NotoSans.bytes(),
                        null);
        return new Opened(new OpenPdfPrinter(font));
    }
}
