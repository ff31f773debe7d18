package dev.octavo.engine.expression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Text with `${…}` placeholders.
///
/// @param parts in their order
public record TextTemplate(List<Part> parts) implements Written {

    public TextTemplate {
        parts = List.copyOf(parts);
    }

    /// A stretch of a text template.
    public sealed interface Part {
        /// Text that stands as it is.
        record Fixed(String text) implements Part {}

        /// A `${…}` whose printed value stands in its place.
        record Placeholder(Expression expression) implements Part {}
    }

    /// A stretch of rendered text.
    public sealed interface Piece {
        /// Text to print.
        record Text(String text) implements Piece {}

        /// Where the number of pages is to be printed as soon as it is known.
        record PageCount() implements Piece {}
    }

    /// A text without placeholders.
    public static TextTemplate of(String text) {
        return new TextTemplate(List.of(new Part.Fixed(text)));
    }

    /// A text that is the printed value of one expression.
    public static TextTemplate of(Expression expression) {
        return new TextTemplate(List.of(new Part.Placeholder(expression)));
    }

    /// The text with every placeholder replaced.
    ///
    /// @throws EvaluationException when a value cannot be computed
    public String render(Environment environment) {
        return render(environment, UnaryOperator.identity());
    }

    /// The text with every placeholder replaced by its escaped value; for text in which some
    /// characters have a meaning, such as Markdown.
    ///
    /// @param escape applied to printed values, not to the text around them
    public String render(Environment environment, UnaryOperator<String> escape) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Fixed(String text)) {
            return text;
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed(String fixed) -> text.append(fixed);
                case Part.Placeholder(Expression expression) ->
                        text.append(escape.apply(print(expression, environment)));
            }
        }
        return text.toString();
    }

    /// The text in pieces, for places where `${page.count}` is allowed.
    public List<Piece> pieces(Environment environment) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed(String fixed) -> text.append(fixed);
                case Part.Placeholder(Expression expression) -> {
                    if (Children.is(expression, Variable.PAGE_COUNT)) {
                        flush(text, pieces);
                        pieces.add(new Piece.PageCount());
                    } else {
                        text.append(print(expression, environment));
                    }
                }
            }
        }
        flush(text, pieces);
        return pieces;
    }

    /// The text itself when it has no placeholder, else null.
    public @Nullable String fixedText() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Part.Fixed(String fixed))) {
                return null;
            }
            text.append(fixed);
        }
        return text.toString();
    }

    private static void flush(StringBuilder text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text.toString()));
            text.setLength(0);
        }
    }

    private static String print(Expression expression, Environment environment) {
        return environment.formats().print(Evaluator.evaluate(expression, environment));
    }
}
