package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Tag;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Prints the ops of a page, telling the structure which content belongs to what.
final class PageContent {
    private final PdfFile file;
    private final ContentStream stream;
    private final @Nullable StructureTree structure;
    private final Numbers annotations = new Numbers();
    private final Jumps jumps;
    private final EmbeddedPictures pictures;
    private final EmbeddedStamps stamps;
    private Tag tag = Tag.ARTIFACT;
    private int pageObject;
    private int pageHeight;
    private float sheetWidth;
    private float sheetHeight;

    /// @param structure null when none is written
    PageContent(
            PdfFile file,
            EmbeddedFonts fonts,
            EmbeddedPictures pictures,
            EmbeddedStamps stamps,
            @Nullable StructureTree structure) {
        this.pictures = pictures;
        this.stamps = stamps;
        this.file = file;
        this.stream = new ContentStream(fonts);
        this.structure = structure;
        this.jumps = new Jumps(file);
    }

    /// Prints the ops of a page.
    ///
    /// @return the page's operators, valid until the next page
    Bytes write(List<DrawOp> ops, float width, float height, int newPageObject) throws IOException {
        sheetWidth = width;
        sheetHeight = height;
        pageObject = newPageObject;
        pageHeight = Bytes.units(height);
        annotations.clear();
        return print(ops, height);
    }

    /// Prints the ops that had to wait for the number of pages.
    ///
    /// @param ops none of which belongs to a tag
    Bytes writeLate(List<DrawOp> ops, float height) throws IOException {
        return print(ops, height);
    }

    private Bytes print(List<DrawOp> ops, float height) throws IOException {
        stream.begin(height);
        tag = Tag.ARTIFACT;
        for (DrawOp op : ops) {
            print(op);
        }
        return stream.end();
    }

    private void print(DrawOp op) throws IOException {
        switch (op) {
            case DrawOp.Text text -> {
                enter(true);
                stream.text(text);
            }
            case DrawOp.Fill fill -> {
                enter(false);
                stream.fill(fill);
            }
            case DrawOp.Stroke stroke -> {
                enter(false);
                stream.stroke(stroke);
            }
            case DrawOp.Shape shape -> {
                enter(false);
                stream.shape(shape);
            }
            case DrawOp.Trace trace -> {
                enter(false);
                stream.trace(trace);
            }
            case DrawOp.Turned turned -> {
                enter(true);
                stream.turned(turned);
            }
            case DrawOp.Stamp stamp -> {
                enter(false);
                stream.stamp(stamps.resource(stamp, sheetWidth, sheetHeight));
            }
            case DrawOp.Occupies place -> {
                if (structure != null) {
                    structure.place(place, pageHeight);
                }
            }
            case DrawOp.Belongs(Tag newTag) -> {
                if (structure != null && newTag != tag) {
                    stream.endMark();
                    // A cell is there even when nothing is drawn in it.
                    structure.declare(newTag);
                }
                tag = newTag;
            }
            case DrawOp.Complete(Tag complete) -> {
                if (structure != null) {
                    structure.complete(complete);
                }
            }
            case DrawOp.Image image -> {
                enter(false);
                stream.image(image, pictures.resource(image.picture()));
            }
            case DrawOp.Link link -> annotate(link);
            case DrawOp.Jump jump -> annotate(jump);
            case DrawOp.Bookmark _ -> {}
        }
    }

    private void enter(boolean text) {
        stream.enter(text);
        if (structure != null && !stream.isMarked()) {
            if (tag == Tag.ARTIFACT) {
                stream.markArtifact();
            } else {
                stream.mark(StructureTypes.of(tag.role()), structure.addContent(tag));
            }
        }
    }

    private void annotate(DrawOp.Link link) throws IOException {
        int object = file.reserve();
        annotations.add(object);
        Bytes body = new Bytes(256).add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
        body.length(link.x()).units(pageHeight - Bytes.units(link.y() + link.height())).add(' ');
        body.length(link.x() + link.width()).units(pageHeight - Bytes.units(link.y()));
        body.add("]/P ").reference(pageObject);
        body.add("/A<</S/URI/URI").text(link.uri()).add(">>/Contents").text(link.uri());
        if (structure != null && tag != Tag.ARTIFACT) {
            body.add("/StructParent ").integer(structure.addAnnotation(tag, object));
        }
        file.packedObject(object, body.add(">>"));
    }

    private void annotate(DrawOp.Jump jump) throws IOException {
        int object = file.reserve();
        annotations.add(object);
        int key = structure == null ? -1 : structure.addAnnotation(tag, object);
        jumps.add(object, jump, pageObject, pageHeight, key);
    }

    /// Writes the places that lead elsewhere in the document, now that it is known where.
    void writeJumps(Outline outline) throws IOException {
        jumps.write(outline);
    }

    /// Appends the entry for the links of the page written last.
    void addAnnotations(Bytes page) {
        if (annotations.size() > 0) {
            page.add("/Annots[");
            for (int i = 0; i < annotations.size(); i++) {
                page.reference(annotations.get(i)).add(' ');
            }
            page.add(']');
        }
    }
}
