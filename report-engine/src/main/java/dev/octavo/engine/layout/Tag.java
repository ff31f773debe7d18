package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

/// What a part of the document is, for those who do not see it: a node of the document's
/// structure. Two tags are the same only when they are the same object. The order of the tags
/// under a parent is the order in which they are first named on a page, and that is the order
/// of reading.
public final class Tag {
    /// Page furniture and decoration, which a reading voice leaves out.
    public static final Tag ARTIFACT = new Tag(Role.ARTIFACT, null, null, 1);

    /// What a part can be.
    public enum Role {
        ARTIFACT,
        DOCUMENT,
        SECTION,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        HEADING_4,
        HEADING_5,
        HEADING_6,
        PARAGRAPH,
        QUOTE,
        CODE,
        LIST,
        LIST_ITEM,
        LIST_LABEL,
        LIST_BODY,
        TABLE,
        TABLE_HEAD,
        TABLE_BODY,
        TABLE_ROW,
        /// A header cell of the column under it.
        COLUMN_HEADER,
        /// A header cell of the row beside it.
        ROW_HEADER,
        TABLE_CELL,
        FIGURE,
        LINK,
        /// A table of contents.
        CONTENTS,
        /// An entry of a table of contents.
        CONTENTS_ENTRY,
        /// What points to another place of the document.
        REFERENCE
    }

    private final Role role;
    private final @Nullable Tag parent;
    private final @Nullable String alternative;
    private final int columns;

    private Tag(Role role, @Nullable Tag parent, @Nullable String alternative, int columns) {
        this.role = role;
        this.parent = parent;
        this.alternative = alternative;
        this.columns = columns;
    }

    /// The root of a document's structure.
    public static Tag document() {
        return new Tag(Role.DOCUMENT, null, null, 1);
    }

    /// A new part under this one.
    public Tag child(Role childRole) {
        return new Tag(childRole, this, null, 1);
    }

    /// A new part under this one that spans columns of its table.
    public Tag spanning(Role childRole, int spannedColumns) {
        return new Tag(childRole, this, null, spannedColumns);
    }

    /// A new picture under this one.
    ///
    /// @param description what it shows, in words
    public Tag figure(String description) {
        return new Tag(Role.FIGURE, this, description, 1);
    }

    /// The tag of a heading.
    ///
    /// @param level 1 (most important) to 6
    public Tag heading(int level) {
        return child(Role.valueOf("HEADING_" + level));
    }

    public Role role() {
        return role;
    }

    /// The part that this one belongs to; null for the document and for artifacts.
    public @Nullable Tag parent() {
        return parent;
    }

    /// What a picture shows, in words; null for everything else.
    public @Nullable String alternative() {
        return alternative;
    }

    /// How many columns of its table a cell spans, at least 1.
    public int columns() {
        return columns;
    }
}
