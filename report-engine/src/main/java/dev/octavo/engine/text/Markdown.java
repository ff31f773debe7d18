package dev.octavo.engine.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/// Reads [CommonMark](https://spec.commonmark.org/). HTML in it is text like any other, and an
/// image is its description: what a report draws is said by its blocks.
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    /// Never fails: every text is Markdown.
    public static List<Prose> parse(String markdown) {
        return content(PARSER.parse(markdown));
    }

    private static List<Prose> content(Node parent) {
        Blocks blocks = new Blocks();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(blocks);
        }
        return blocks.found;
    }

    private static List<List<Prose>> items(Node list) {
        List<List<Prose>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(content(item));
        }
        return items;
    }

    private static final class Blocks extends AbstractVisitor {
        private final List<Prose> found = new ArrayList<>();

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            found.add(new Prose.Paragraph(Spans.of(paragraph)));
        }

        @Override
        public void visit(org.commonmark.node.Heading heading) {
            found.add(new Prose.Heading(heading.getLevel(), Spans.of(heading)));
        }

        @Override
        public void visit(BulletList list) {
            found.add(new Prose.Listing(null, items(list)));
        }

        @Override
        public void visit(OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            found.add(new Prose.Listing(first == null ? 1 : first, items(list)));
        }

        @Override
        public void visit(BlockQuote quote) {
            found.add(new Prose.Quote(content(quote)));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            found.add(new Prose.Code(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            found.add(new Prose.Code(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(HtmlBlock html) {
            Prose.Span literal = new Prose.Span(html.getLiteral(), false, false, false, null);
            found.add(new Prose.Paragraph(List.of(literal)));
        }

        @Override
        public void visit(ThematicBreak rule) {
            found.add(new Prose.Rule());
        }
    }
}
