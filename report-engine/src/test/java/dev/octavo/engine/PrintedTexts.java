package dev.octavo.engine;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Reads the texts of a file in the order in which they were written, without placing them on
/// the page, which makes it fast enough for thousands of pages.
final class PrintedTexts {
    private PrintedTexts() {}

    /// Calls back with the number of the page and each text shown on it.
    static void forEach(RandomAccessRead file, BiConsumer<Integer, String> text)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int number = 0;
            Map<COSName, PDFont> fonts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                number++;
                PDFont font = null;
                List<Object> tokens = new PDFStreamParser(page).parse();
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i) instanceof Operator operator) {
                        if (operator.getName().equals("Tf")) {
                            COSName name = (COSName) tokens.get(i - 2);
                            font = fonts.get(name);
                            if (font == null) {
                                font = page.getResources().getFont(name);
                                fonts.put(name, font);
                            }
                        } else if (operator.getName().equals("Tj")) {
                            text.accept(number, decode((COSString) tokens.get(i - 1), font));
                        }
                    }
                }
            }
        }
    }

    private static String decode(COSString string, PDFont font) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream codes = new ByteArrayInputStream(string.getBytes());
        while (codes.available() > 0) {
            text.append(font.toUnicode(font.readCode(codes)));
        }
        return text.toString();
    }
}
