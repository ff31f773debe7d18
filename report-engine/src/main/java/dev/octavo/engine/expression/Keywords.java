package dev.octavo.engine.expression;

import java.util.Set;

/// Words that the language keeps for itself.
public final class Keywords {
    /// Words that can name no field: they would never be read as one.
    public static final Set<String> ALL = Set.of("and", "or", "not", "in", "true", "false", "null");

    /// Words that can name no dataset: they stand before a dot with another meaning, or are
    /// keywords.
    public static final Set<String> RESERVED =
            Set.of(
                    "and", "or", "not", "in", "true", "false", "null", "params", "page", "row",
                    "now", "today", "title");

    private Keywords() {}
}
