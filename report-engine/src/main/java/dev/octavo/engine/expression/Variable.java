package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

/// The names that the engine itself gives a value.
public enum Variable {
    /// The time of the request.
    NOW("now", ValueType.DATETIME),
    /// The day of the request, in the report's time zone.
    TODAY("today", ValueType.DATE),
    /// The document's title.
    TITLE("title", ValueType.STRING),
    /// The page being printed, from 1.
    PAGE_NUMBER("page.number", ValueType.INTEGER),
    /// The number of pages, which is known only after the last page: see [TextTemplate].
    PAGE_COUNT("page.count", ValueType.INTEGER),
    /// The row's position in its source, from 1.
    ROW_NUMBER("row.number", ValueType.INTEGER);

    private final String path;
    private final ValueType type;

    Variable(String path, ValueType type) {
        this.path = path;
        this.type = type;
    }

    /// How it is written.
    public String path() {
        return path;
    }

    /// The type of its values.
    public ValueType type() {
        return type;
    }
}
