package dev.octavo.engine.template;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// One thing that is wrong with a template.
///
/// @param file which of the template's own files it is in; null for the template itself
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what was expected
public record TemplateProblem(@Nullable String file, int line, int column, String message)
        implements Comparable<TemplateProblem> {
    private static final Comparator<TemplateProblem> BY_PLACE =
            Comparator.comparing(
                            TemplateProblem::file, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparingInt(TemplateProblem::line)
                    .thenComparingInt(TemplateProblem::column);

    /// A problem in the template itself.
    public TemplateProblem(int line, int column, String message) {
        this(null, line, column, message);
    }

    @Override
    public int compareTo(TemplateProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /// As a compiler prints it: `line:column: message`, behind the name of the file unless it
    /// is the template itself.
    @Override
    public String toString() {
        String place = line + ":" + column + ": " + message;
        return file == null ? place : file + ":" + place;
    }
}
