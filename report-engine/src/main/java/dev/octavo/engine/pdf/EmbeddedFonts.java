package dev.octavo.engine.pdf;

import dev.octavo.engine.text.FontFace;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The faces that one document uses.
final class EmbeddedFonts {
    private final PdfFile file;
    private final IdentityHashMap<FontFace, EmbeddedFont> byFace = new IdentityHashMap<>();
    private final List<EmbeddedFont> inOrder = new ArrayList<>();

    EmbeddedFonts(PdfFile file) {
        this.file = file;
    }

    EmbeddedFont of(FontFace face) {
        EmbeddedFont font = byFace.get(face);
        if (font == null) {
            font = new EmbeddedFont(face, "F" + inOrder.size(), file.reserve());
            byFace.put(face, font);
            inOrder.add(font);
        }
        return font;
    }

    /// Appends the fonts' entry of the pages' resources.
    void addResources(Bytes resources) {
        resources.add("/Font<<");
        for (EmbeddedFont font : inOrder) {
            resources.name(font.resource()).add(' ').reference(font.object());
        }
        resources.add(">>");
    }

    /// Writes a subset of each face, now that its glyphs are known.
    void write() throws IOException {
        for (EmbeddedFont font : inOrder) {
            try (PDDocument scratch = new PDDocument()) {
                PDType0Font subset = PDType0Font.load(scratch, font.face().program(), true);
                subset.addGlyphsToSubset(font.encoding().glyphs());
                subset.subset();
                COSDictionary dictionary = subset.getCOSObject();
                dictionary.setItem(COSName.ENCODING, encoding(scratch, font));
                dictionary.setItem(
                        COSName.TO_UNICODE, stream(scratch, font.encoding().toUnicode()));
                new CosObjects(file).write(font.object(), dictionary);
            }
        }
    }

    /// The CMap of the font's codes. PDFBox would have the glyphs' own numbers.
    private static COSStream encoding(PDDocument scratch, EmbeddedFont font) throws IOException {
        String name = "Codes-" + font.resource();
        COSStream stream = stream(scratch, font.encoding().encoding(name));
        stream.setItem(COSName.TYPE, COSName.CMAP);
        stream.setName(COSName.getPDFName("CMapName"), name);
        stream.setInt(COSName.getPDFName("WMode"), 0);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        stream.setItem(COSName.CIDSYSTEMINFO, system);
        return stream;
    }

    private static COSStream stream(PDDocument scratch, byte[] content) throws IOException {
        COSStream stream = scratch.getDocument().createCOSStream();
        try (OutputStream output = stream.createOutputStream(COSName.FLATE_DECODE)) {
            output.write(content);
        }
        return stream;
    }
}
