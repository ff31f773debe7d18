package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.Tag;

/// The standard structure types and attributes (ISO 32000-1, 14.8.4 and 14.8.5) of our tags.
final class StructureTypes {
    private StructureTypes() {}

    static String of(Tag.Role role) {
        return switch (role) {
            case ARTIFACT -> "Artifact";
            case DOCUMENT -> "Document";
            case SECTION -> "Sect";
            case HEADING_1 -> "H1";
            case HEADING_2 -> "H2";
            case HEADING_3 -> "H3";
            case HEADING_4 -> "H4";
            case HEADING_5 -> "H5";
            case HEADING_6 -> "H6";
            case PARAGRAPH -> "P";
            case QUOTE -> "BlockQuote";
            case CODE -> "Code";
            case LIST -> "L";
            case LIST_ITEM -> "LI";
            case LIST_LABEL -> "Lbl";
            case LIST_BODY -> "LBody";
            case TABLE -> "Table";
            case TABLE_HEAD -> "THead";
            case TABLE_BODY -> "TBody";
            case TABLE_ROW -> "TR";
            case COLUMN_HEADER, ROW_HEADER -> "TH";
            case TABLE_CELL -> "TD";
            case FIGURE -> "Figure";
            case LINK -> "Link";
            case CONTENTS -> "TOC";
            case CONTENTS_ENTRY -> "TOCI";
            case REFERENCE -> "Reference";
        };
    }

    static void addAttributes(Tag tag, Bytes body) {
        String alternative = tag.alternative();
        if (alternative != null) {
            body.add("/Alt").text(alternative);
        }
        String scope =
                switch (tag.role()) {
                    case COLUMN_HEADER -> "/Scope/Column";
                    case ROW_HEADER -> "/Scope/Row";
                    default -> "";
                };
        if (!scope.isEmpty() || tag.columns() > 1) {
            body.add("/A<</O/Table").add(scope);
            if (tag.columns() > 1) {
                body.add("/ColSpan ").integer(tag.columns());
            }
            body.add(">>");
        }
    }
}
