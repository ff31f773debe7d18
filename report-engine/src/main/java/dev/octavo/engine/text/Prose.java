package dev.octavo.engine.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A piece of prose, as its Markdown says.
public sealed interface Prose {
    /// The same with every text in it, links included, replaced.
    Prose map(UnaryOperator<String> replacement);

    /// A paragraph.
    record Paragraph(List<Span> spans) implements Prose {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public Paragraph map(UnaryOperator<String> replacement) {
            return new Paragraph(Span.map(spans, replacement));
        }
    }

    /// A heading inside the prose.
    ///
    /// @param level 1 (most important) to 6
    record Heading(int level, List<Span> spans) implements Prose {
        public Heading {
            spans = List.copyOf(spans);
        }

        /// Its text on one line, without emphasis.
        public String text() {
            String text = spans.stream().map(Span::text).collect(Collectors.joining());
            return text.strip().replaceAll("\\s+", " ");
        }

        @Override
        public Heading map(UnaryOperator<String> replacement) {
            return new Heading(level, Span.map(spans, replacement));
        }
    }

    /// A list.
    ///
    /// @param firstNumber the number of the first item, or null for a list of bullets
    /// @param items each holds what stands in it
    record Listing(@Nullable Integer firstNumber, List<List<Prose>> items) implements Prose {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public Listing map(UnaryOperator<String> replacement) {
            return new Listing(
                    firstNumber, items.stream().map(item -> mapAll(item, replacement)).toList());
        }
    }

    /// What somebody else said.
    record Quote(List<Prose> content) implements Prose {
        public Quote {
            content = List.copyOf(content);
        }

        @Override
        public Quote map(UnaryOperator<String> replacement) {
            return new Quote(mapAll(content, replacement));
        }
    }

    /// Lines kept as they are, in a font of fixed width.
    record Code(String text) implements Prose {
        @Override
        public Code map(UnaryOperator<String> replacement) {
            return new Code(replacement.apply(text));
        }
    }

    /// A line that separates.
    record Rule() implements Prose {
        @Override
        public Rule map(UnaryOperator<String> replacement) {
            return this;
        }
    }

    /// Text with the emphasis that Markdown gave it.
    ///
    /// @param link the address it leads to, or null
    record Span(
            String text, boolean strong, boolean emphasized, boolean code, @Nullable String link) {
        private static List<Span> map(List<Span> spans, UnaryOperator<String> replacement) {
            return spans.stream().map(span -> span.map(replacement)).toList();
        }

        private Span map(UnaryOperator<String> replacement) {
            return new Span(
                    replacement.apply(text),
                    strong,
                    emphasized,
                    code,
                    link == null ? null : replacement.apply(link));
        }
    }

    private static List<Prose> mapAll(List<Prose> prose, UnaryOperator<String> replacement) {
        return prose.stream().map(piece -> piece.map(replacement)).toList();
    }
}
