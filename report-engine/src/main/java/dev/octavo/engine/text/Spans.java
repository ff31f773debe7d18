package dev.octavo.engine.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Flattens the nested emphasis of a paragraph into spans.
final class Spans extends AbstractVisitor {
    private final List<Prose.Span> found = new ArrayList<>();
    private int strong;
    private int emphasized;
    private @Nullable String link;

    private Spans() {}

    static List<Prose.Span> of(Node paragraph) {
        Spans spans = new Spans();
        spans.visitChildren(paragraph);
        return spans.found;
    }

    private void add(String text, boolean code) {
        found.add(new Prose.Span(text, strong > 0, emphasized > 0, code, link));
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), false);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), true);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), false);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ", false);
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n", false);
    }

    @Override
    public void visit(StrongEmphasis node) {
        strong++;
        visitChildren(node);
        strong--;
    }

    @Override
    public void visit(Emphasis node) {
        emphasized++;
        visitChildren(node);
        emphasized--;
    }

    @Override
    public void visit(Link node) {
        String outer = link;
        link = node.getDestination();
        visitChildren(node);
        link = outer;
    }
}
