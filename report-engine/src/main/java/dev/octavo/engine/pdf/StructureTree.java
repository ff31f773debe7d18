package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Tag;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The document's structure (ISO 32000-1, 14.7). An element goes out as soon as its tag is
/// complete, so that only the open ones are held: a table's row is gone before the next is
/// drawn.
final class StructureTree {
    private final PdfFile file;
    private final int rootObject;
    private final IdentityHashMap<Tag, StructureElement> open = new IdentityHashMap<>();
    private final List<StructureElement> contentOfPage = new ArrayList<>();

    /// By its key in the parent tree, the object that tells whose content it is.
    private final Numbers parents = new Numbers();

    private final Bytes body = new Bytes(1024);
    private final PlainCells plainCells = new PlainCells();
    private @Nullable StructureElement document;
    private @Nullable StructureElement latest;
    private int pageObject;

    StructureTree(PdfFile file) {
        this.file = file;
        this.rootObject = file.reserve();
    }

    /// Begins a page.
    ///
    /// @return the page's key in the parent tree
    int beginPage(int newPageObject) {
        pageObject = newPageObject;
        contentOfPage.clear();
        return parents.add(file.reserve());
    }

    /// A tag is part of the document, whether or not it has content.
    void declare(Tag tag) {
        if (tag != Tag.ARTIFACT) {
            element(tag);
        }
    }

    /// A tag takes a rectangle of the page at hand.
    ///
    /// @param pageHeight in hundredths of a point
    void place(DrawOp.Occupies place, int pageHeight) {
        Bytes box = new Bytes(48).length(place.x());
        box.units(pageHeight - Bytes.units(place.y() + place.height())).add(' ');
        box.length(place.x() + place.width()).units(pageHeight - Bytes.units(place.y()));
        element(place.tag()).occupies(box);
    }

    /// Content of the page at hand belongs to a tag.
    ///
    /// @return the number by which the content is marked
    int addContent(Tag tag) {
        StructureElement element = element(tag);
        int markedContent = contentOfPage.size();
        contentOfPage.add(element);
        element.addContent(pageObject, markedContent);
        return markedContent;
    }

    /// An annotation of the page at hand belongs to a tag.
    ///
    /// @return the annotation's key in the parent tree
    int addAnnotation(Tag tag, int annotation) {
        StructureElement element = element(tag);
        element.addAnnotation(pageObject, annotation);
        return parents.add(element.object());
    }

    private StructureElement element(Tag tag) {
        // Most often asked twice in a row: when a cell begins, and when it is drawn.
        StructureElement element = latest;
        if (element != null && element.tag() == tag) {
            return element;
        }
        element = open.get(tag);
        if (element == null) {
            Tag parentTag = tag.parent();
            StructureElement parent = parentTag == null ? null : element(parentTag);
            element = new StructureElement(file.reserve(), tag, parent);
            open.put(tag, element);
            document = document == null ? element : document;
        }
        latest = element;
        return element;
    }

    /// Writes which element each marked content of the page belongs to.
    void endPage(int parentTreeKey) throws IOException {
        body.clear();
        body.add('[');
        for (StructureElement element : contentOfPage) {
            body.reference(element.object()).add(' ');
        }
        file.structureObject(parents.get(parentTreeKey), body.add(']'));
    }

    /// Nothing more will belong to a tag.
    void complete(Tag tag) throws IOException {
        StructureElement element = open.get(tag);
        if (element != null) {
            StructureElement parent = element.parent();
            if (parent != null) {
                parent.unfinished().remove(element);
            }
            write(element);
        }
    }

    private void write(StructureElement element) throws IOException {
        open.remove(element.tag());
        latest = null;
        for (StructureElement part : element.unfinished()) {
            write(part);
        }
        if (element.isPlainCell()) {
            file.structureObject(element.object(), plainCells.write(element));
            return;
        }
        body.clear();
        element.write(body, rootObject);
        file.structureObject(element.object(), body);
    }

    /// Writes everything that is still open, and the root.
    ///
    /// @return the number of the root's object
    int finish() throws IOException {
        body.clear();
        body.add("<</Type/StructTreeRoot");
        if (document != null) {
            body.add("/K ").reference(document.object());
        }
        int parentTree = file.reserve();
        body.add("/ParentTree ").reference(parentTree);
        body.add("/ParentTreeNextKey ").integer(parents.size()).add(">>");
        file.structureObject(rootObject, body);
        if (document != null) {
            complete(document.tag());
        }
        body.clear();
        body.add("<</Nums[");
        for (int key = 0; key < parents.size(); key++) {
            body.integer(key).add(' ').reference(parents.get(key)).add(' ');
        }
        file.structureObject(parentTree, body.add("]>>"));
        return rootObject;
    }
}
