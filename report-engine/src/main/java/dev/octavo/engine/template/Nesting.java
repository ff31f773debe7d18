package dev.octavo.engine.template;

/// What a block stands in.
///
/// @param sections how many sections are around it
/// @param columns whether columns are
record Nesting(int sections, boolean columns) {
    /// The body of a template.
    static final Nesting BODY = new Nesting(0, false);

    Nesting inSection() {
        return new Nesting(sections + 1, columns);
    }

    Nesting inColumns() {
        return new Nesting(sections, true);
    }
}
