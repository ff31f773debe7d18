package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Page;
import dev.octavo.engine.layout.PageSink;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A PDF file being written: PDF 1.7, PDF/A-2 or, with attachments, PDF/A-3, unless it is
/// encrypted, and PDF/UA-1 when tagged. Each page goes out at once; what is needed on every
/// page, such as fonts, follows at the end.
///
/// The same pages and the same information give the same bytes, unless they are encrypted: an
/// encryption that could be repeated would be none.
public final class PdfDocument implements PageSink, Closeable {
    /// What a page gets when the number of pages is known, in the object reserved for it.
    private record LateContent(int object, float height, IntFunction<List<DrawOp>> ops) {}

    private final PdfFile file;
    private final PdfOptions options;
    private final boolean encrypted;
    private final Metadata metadata;
    private final EmbeddedFonts fonts;
    private final EmbeddedPictures pictures;
    private final EmbeddedStamps stamps;
    private final PageTree pages;
    private final Outline outline;
    private final StructureTree structure;
    private final PageContent content;
    private final EmbeddedFiles attachments;
    private final int resources;
    private final List<LateContent> lateContents = new ArrayList<>();

    /// Begins a file that everybody may read.
    ///
    /// @param out gets the file piece by piece; it is neither flushed nor closed
    /// @throws IOException when `out` fails
    public PdfDocument(OutputStream out, DocumentInfo info, PdfOptions options) throws IOException {
        this(out, info, options, null);
    }

    /// Begins a file.
    ///
    /// @param out gets the file piece by piece; it is neither flushed nor closed
    /// @param encryption of this file and no other; null for none
    /// @throws IOException when `out` fails
    public PdfDocument(
            OutputStream out,
            DocumentInfo info,
            PdfOptions options,
            @Nullable Encryption encryption)
            throws IOException {
        this.options = options;
        this.encrypted = encryption != null;
        this.file = new PdfFile(out, options.compression(), encryption);
        this.metadata = new Metadata(info);
        this.fonts = new EmbeddedFonts(file);
        this.pictures = new EmbeddedPictures(file);
        this.stamps = new EmbeddedStamps(file, fonts, pictures);
        this.pages = new PageTree(file);
        this.outline = new Outline(file);
        this.structure = new StructureTree(file);
        this.content =
                new PageContent(file, fonts, pictures, stamps, options.tagged() ? structure : null);
        this.attachments = new EmbeddedFiles(file, metadata.pdfDate());
        this.resources = file.reserve();
    }

    @Override
    public void page(Page page) throws IOException {
        int object = file.reserve();
        int contentObject = file.reserve();
        Bytes body = new Bytes(256);
        body.add("<</Type/Page/Parent ").reference(pages.add(object));
        body.add("/MediaBox[0 0 ").length(page.width()).length(page.height());
        body.add("]/Resources ").reference(resources).add("/Contents");
        if (page.late() == null) {
            body.add(' ').reference(contentObject);
        } else {
            int lateObject = file.reserve();
            body.add('[').reference(contentObject).add(' ').reference(lateObject).add(']');
            lateContents.add(new LateContent(lateObject, page.height(), page.late()));
        }
        int key = options.tagged() ? structure.beginPage(object) : 0;
        Bytes operators = content.write(page.ops(), page.width(), page.height(), object);
        file.stream(contentObject, new Bytes(64), operators);
        for (DrawOp op : page.ops()) {
            if (op instanceof DrawOp.Bookmark bookmark) {
                outline.add(bookmark, object, page.height());
            }
        }
        if (options.tagged()) {
            structure.endPage(key);
            body.add("/StructParents ").integer(key).add("/Tabs/S");
        }
        content.addAnnotations(body);
        file.packedObject(object, body.add(">>"));
    }

    /// Writes a file into the document, at any time before its end.
    ///
    /// @param attachment with a name that no other has
    /// @throws IOException when it cannot be read, or the stream given at the start fails
    public void attach(Attachment attachment) throws IOException {
        attachments.write(attachment);
    }

    /// Ends the file, which has at least one page.
    ///
    /// @throws IOException when the stream given at the start fails
    public void finish() throws IOException {
        if (pages.count() == 0) {
            throw new IllegalStateException("A document has at least one page");
        }
        for (LateContent late : lateContents) {
            List<DrawOp> ops = late.ops().apply(pages.count());
            Bytes operators = content.writeLate(ops, late.height());
            file.stream(late.object(), new Bytes(64), operators);
        }
        content.writeJumps(outline);
        fonts.write();
        Bytes body = new Bytes(512);
        fonts.addResources(body.add("<<"));
        if (!pictures.isEmpty() || !stamps.isEmpty()) {
            body.add("/XObject<<");
            pictures.write(body);
            stamps.addResources(body);
            body.add(">>");
        }
        file.packedObject(resources, body.add(">>"));

        body = new Bytes(512);
        body.add("<</Type/Catalog/Pages ").reference(pages.write());
        body.add("/Lang").text(metadata.language());
        body.add("/ViewerPreferences<</DisplayDocTitle true>>");
        body.add("/Metadata ").reference(writeMetadata());
        body.add("/OutputIntents[").reference(writeOutputIntent()).add(']');
        if (!outline.isEmpty()) {
            body.add("/Outlines ").reference(outline.write()).add("/PageMode/UseOutlines");
        }
        if (options.tagged()) {
            body.add("/MarkInfo<</Marked true>>/StructTreeRoot ");
            body.reference(structure.finish());
        }
        if (!attachments.isEmpty()) {
            attachments.addTo(body);
        }
        if (encrypted) {
            // What PDF 1.7 lacks of AES with 256 bits; part of PDF 2.0.
            body.add("/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>");
        }
        int catalog = file.reserve();
        file.packedObject(catalog, body.add(">>"));
        int info = file.reserve();
        file.packedObject(info, metadata.dictionary());
        file.finish(catalog, info);
    }

    private int writeMetadata() throws IOException {
        int object = file.reserve();
        Bytes entries = new Bytes(64).add("/Type/Metadata/Subtype/XML");
        Claims claims = Claims.of(options.tagged(), !attachments.isEmpty(), encrypted);
        // Uncompressed, so that tools which do not understand PDF can find it.
        file.rawStream(object, entries, metadata.xmp(claims));
        return object;
    }

    private int writeOutputIntent() throws IOException {
        int profile = file.reserve();
        byte[] data = ColorProfile.SRGB;
        file.stream(profile, new Bytes(64).add("/N 3"), new Bytes(1).add(data, 0, data.length));
        int object = file.reserve();
        Bytes body = new Bytes(256).add("<</Type/OutputIntent/S/GTS_PDFA1");
        body.add("/OutputConditionIdentifier").text("sRGB IEC61966-2.1");
        body.add("/Info").text("sRGB IEC61966-2.1");
        body.add("/DestOutputProfile ").reference(profile);
        file.packedObject(object, body.add(">>"));
        return object;
    }

    /// Frees what the writing held; the stream given at the start is not closed.
    @Override
    public void close() {
        file.close();
    }
}
