package dev.octavo.engine.template;

/// One thing that is wrong with a template.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what was expected
public record TemplateProblem(int line, int column, String message)
        implements Comparable<TemplateProblem> {

    @Override
    public int compareTo(TemplateProblem other) {
        return line != other.line
                ? Integer.compare(line, other.line)
                : Integer.compare(column, other.column);
    }

    /// As a compiler prints it: `line:column: message`.
    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
