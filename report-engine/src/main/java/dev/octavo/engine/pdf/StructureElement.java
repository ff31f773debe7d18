package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.Tag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A node of the structure tree that is still being filled.
final class StructureElement {
    private static final int KIND_SHIFT = 62;
    private static final long CHILD = 0;
    private static final long CONTENT = 1L << KIND_SHIFT;
    private static final long ANNOTATION = 2L << KIND_SHIFT;
    private static final int NUMBER_BITS = 31;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final int object;
    private final Tag tag;
    private final @Nullable StructureElement parent;
    private final List<StructureElement> unfinished = new ArrayList<>(0);
    private long[] kids = new long[1];
    private int kidCount;
    private int page;
    private @Nullable Bytes box;

    StructureElement(int object, Tag tag, @Nullable StructureElement parent) {
        this.object = object;
        this.tag = tag;
        this.parent = parent;
        if (parent != null) {
            parent.unfinished.add(this);
            parent.add(CHILD | object);
        }
    }

    int object() {
        return object;
    }

    Tag tag() {
        return tag;
    }

    @Nullable StructureElement parent() {
        return parent;
    }

    /// The parts under this one that more may still belong to.
    List<StructureElement> unfinished() {
        return unfinished;
    }

    /// It takes a rectangle of its page.
    ///
    /// @param newBox the four coordinates, as they are written
    void occupies(Bytes newBox) {
        box = newBox;
    }

    /// Marked content of a page belongs here.
    void addContent(int pageObject, int markedContent) {
        page = page == 0 ? pageObject : page;
        add(CONTENT | (long) pageObject << NUMBER_BITS | markedContent);
    }

    /// An annotation of a page belongs here.
    void addAnnotation(int pageObject, int annotation) {
        page = page == 0 ? pageObject : page;
        add(ANNOTATION | (long) pageObject << NUMBER_BITS | annotation);
    }

    private void add(long kid) {
        if (kidCount == kids.length) {
            kids = Arrays.copyOf(kids, kidCount * 2 + 2);
        }
        kids[kidCount++] = kid;
    }

    /// Whether it is a cell of a table with one marked content and nothing else, as most are.
    boolean isPlainCell() {
        return tag.role() == Tag.Role.TABLE_CELL
                && kidCount == 1
                && kids[0] >>> KIND_SHIFT == CONTENT >>> KIND_SHIFT
                && tag.columns() == 1
                && tag.alternative() == null
                && box == null
                && parent != null;
    }

    /// The page of its first content; 0 for none.
    int page() {
        return page;
    }

    /// The number of its first marked content.
    int firstContent() {
        return (int) (kids[0] & NUMBER_MASK);
    }

    /// Appends the element's dictionary (ISO 32000-1, 14.7.2).
    ///
    /// @param rootObject the parent of the document's element
    void write(Bytes body, int rootObject) {
        body.add("<</S/").add(StructureTypes.of(tag.role()));
        body.add("/P ").reference(parent == null ? rootObject : parent.object);
        if (page != 0) {
            body.add("/Pg ").reference(page);
        }
        StructureTypes.addAttributes(tag, body);
        if (box != null) {
            body.add("/A<</O/Layout/Placement/Block/BBox[").add(box).add("]>>");
        }
        if (kidCount > 0) {
            body.add("/K");
            if (kidCount == 1) {
                body.add(' ');
                addKid(kids[0], body);
            } else {
                body.add('[');
                for (int i = 0; i < kidCount; i++) {
                    addKid(kids[i], body);
                    body.add(' ');
                }
                body.add(']');
            }
        }
        body.add(">>");
    }

    private void addKid(long kid, Bytes body) {
        int number = (int) (kid & NUMBER_MASK);
        int kidPage = (int) (kid >>> NUMBER_BITS & NUMBER_MASK);
        long kind = kid >>> KIND_SHIFT << KIND_SHIFT;
        if (kind == CHILD) {
            body.reference(number);
        } else if (kind == ANNOTATION) {
            body.add("<</Type/OBJR/Pg ").reference(kidPage);
            body.add("/Obj ").reference(number).add(">>");
        } else if (kidPage == page) {
            body.integer(number);
        } else {
            body.add("<</Type/MCR/Pg ").reference(kidPage);
            body.add("/MCID ").integer(number).add(">>");
        }
    }
}
