package dev.octavo.engine.layout;

import dev.octavo.engine.layout.LineSlab.Bookmark;
import dev.octavo.engine.layout.LineSlab.Decoration;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Prose;
import dev.octavo.engine.text.Run;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sets headings, paragraphs, lists, quotations and code.
public final class ProseLayout {
    /// Longer lines are hard to read: some 85 characters.
    private static final float MEASURE = 40;

    private static final float ITEM_SPACE = 0.2f;
    private static final float LIST_INDENT = 1.6f;
    private static final float QUOTE_INDENT = 1.4f;
    private static final float BAR = 2;
    private static final float CODE_PADDING = 0.7f;
    private static final float CODE_SIZE = 0.9f;

    /// A longer paragraph is more than the introduction of what follows it.
    private static final int INTRODUCTION_LINES = 3;

    private static final String BULLET = "\u2022";

    private final Flow flow;
    private final Theme theme;
    private final Typesetter typesetter;
    private final HeadingLevels headingLevels;
    private final Tag root;

    /// @param headingLevels of the document
    /// @param root what the prose is a part of
    public ProseLayout(
            Flow flow, Theme theme, Typesetter typesetter, HeadingLevels headingLevels, Tag root) {
        this.headingLevels = headingLevels;
        this.flow = flow;
        this.theme = theme;
        this.typesetter = typesetter;
        this.root = root;
    }

    /// Where prose stands: how far it is indented, what it belongs to, and what is drawn beside
    /// it.
    private record Place(float indent, Tag parent, TextStyle style, List<Decoration> decorations) {
        Place indented(float by, Tag newParent) {
            return new Place(indent + by, newParent, style, decorations);
        }

        Place decorated(Decoration decoration) {
            List<Decoration> all = new ArrayList<>(decorations);
            all.add(decoration);
            return new Place(indent, parent, style, all);
        }
    }

    /// Sets a heading, which stays with what follows and becomes a bookmark.
    ///
    /// @param level 1 (most important) to 6
    public void heading(int level, String text) throws IOException {
        TextStyle style = theme.heading(level);
        Bookmark bookmark = new Bookmark(level, text);
        Place place = new Place(0, root, style, List.of());
        heading(place, level, List.of(new Run(text, style)), bookmark);
    }

    /// Sets a heading that is written in Markdown: one like any other, unless it stands in a
    /// quotation or a list, which tell of other things than this document's parts.
    private void heading(Prose.Heading heading, Place place) throws IOException {
        String text = heading.text();
        if (text.isBlank()) {
            return;
        }
        boolean nested = place.parent() != root;
        TextStyle style = theme.heading(heading.level());
        Bookmark bookmark = nested ? null : new Bookmark(heading.level(), text);
        heading(place, heading.level(), runs(heading.spans(), style), bookmark);
    }

    private void heading(Place place, int level, List<Run> runs, @Nullable Bookmark bookmark)
            throws IOException {
        Tag tag = place.parent().heading(headingLevels.next(level));
        TextStyle style = theme.heading(level);
        float height = theme.lineHeight(style);
        float space = style.size() * 1.1f;
        Bookmark first = bookmark;
        for (Line line : typesetter.lines(runs, flow.width() - place.indent())) {
            flow.add(
                    new LineSlab(line, height, place.indent(), tag, place.decorations(), first),
                    space,
                    Keep.WITH_NEXT);
            first = null;
            space = 0;
        }
        flow.complete(tag);
    }

    /// Draws a thin line from edge to edge.
    public void rule() throws IOException {
        flow.add(new RuleSlab(theme, flow.width()), theme.spacing().paragraph(), Keep.FREE);
    }

    /// Leaves a gap, which ends with the page.
    ///
    /// @param height in points
    public void gap(float height) throws IOException {
        flow.add(new GapSlab(), height, Keep.FREE);
    }

    /// Sets prose in the style of text. A last paragraph of a few lines stays with the figure that
    /// may follow.
    public void prose(List<Prose> prose) throws IOException {
        Place place = new Place(0, root, theme.text(), List.of());
        content(prose, place, theme.spacing().paragraph(), true);
    }

    private void content(List<Prose> prose, Place place, float firstSpace, boolean introducing)
            throws IOException {
        float space = firstSpace;
        for (int i = 0; i < prose.size(); i++) {
            Prose piece = prose.get(i);
            switch (piece) {
                case Prose.Paragraph(List<Prose.Span> spans) -> {
                    Tag tag = place.parent().child(Tag.Role.PARAGRAPH);
                    boolean last = i == prose.size() - 1;
                    lines(runs(spans, place.style()), place, tag, space, introducing && last);
                    flow.complete(tag);
                }
                case Prose.Heading heading -> heading(heading, place);
                case Prose.Listing listing -> listing(listing, place, space);
                case Prose.Quote(List<Prose> quoted) -> quote(quoted, place, space);
                case Prose.Code(String text) -> code(text, place, space);
                case Prose.Rule() -> flow.add(new RuleSlab(theme, flow.width()), space, Keep.FREE);
            }
            space = theme.spacing().paragraph();
        }
    }

    private void lines(List<Run> runs, Place place, Tag tag, float firstSpace, boolean introducing)
            throws IOException {
        float width = Math.min(flow.width(), MEASURE * theme.text().size());
        List<Line> lines = typesetter.lines(runs, width - place.indent());
        float space = firstSpace;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            float height = Math.max(theme.lineHeight(place.style()), line.size() * 1.2f);
            flow.add(
                    new LineSlab(line, height, place.indent(), tag, place.decorations(), null),
                    space,
                    keep(i, lines.size(), introducing));
            space = 0;
        }
    }

    /// Neither the first nor the last line of a paragraph stands alone on a page.
    private static Keep keep(int line, int lines, boolean introducing) {
        if (lines > 1 && (line == 0 || line == lines - 2)) {
            return Keep.WITH_NEXT;
        }
        return introducing && lines <= INTRODUCTION_LINES ? Keep.WITH_FIGURE : Keep.FREE;
    }

    private void listing(Prose.Listing listing, Place place, float firstSpace) throws IOException {
        Tag list = place.parent().child(Tag.Role.LIST);
        float size = place.style().size();
        float space = firstSpace;
        int number = listing.firstNumber() == null ? 0 : listing.firstNumber();
        for (List<Prose> item : listing.items()) {
            String label = listing.firstNumber() == null ? BULLET : number + ".";
            number++;
            Tag itemTag = list.child(Tag.Role.LIST_ITEM);
            Line labelLine = typesetter.line(label, place.style().withColor(theme.muted()));
            float indent = Math.max(LIST_INDENT * size, labelLine.width() + size / 2);
            LabelOnce once =
                    new LabelOnce(labelLine, place.indent(), itemTag.child(Tag.Role.LIST_LABEL));
            Place inside =
                    place.indented(indent, itemTag.child(Tag.Role.LIST_BODY)).decorated(once);
            content(item, inside, space, false);
            flow.complete(itemTag);
            space = size * ITEM_SPACE;
        }
        flow.complete(list);
    }

    private void quote(List<Prose> quoted, Place place, float space) throws IOException {
        Tag tag = place.parent().child(Tag.Role.QUOTE);
        float at = place.indent();
        Place inside =
                place.indented(QUOTE_INDENT * place.style().size(), tag)
                        .decorated(
                                (canvas, x, y, height) ->
                                        canvas.tint(x + at, y, BAR, height, theme.hairline()));
        content(quoted, inside, space, false);
        flow.complete(tag);
    }

    private void code(String text, Place place, float space) throws IOException {
        Tag tag = place.parent().child(Tag.Role.CODE);
        TextStyle style =
                place.style().withFamily(theme.mono()).withSize(place.style().size() * CODE_SIZE);
        float padding = CODE_PADDING * style.size();
        float at = place.indent();
        float width = Math.min(flow.width(), MEASURE * theme.text().size()) - at;
        Place inside =
                new Place(at + padding, tag, style, place.decorations())
                        .decorated(
                                (canvas, x, y, height) ->
                                        canvas.tint(x + at, y, width, height, theme.tint()));
        lines(List.of(new Run(text, style)), inside, tag, space, false);
        flow.complete(tag);
    }

    private List<Run> runs(List<Prose.Span> spans, TextStyle base) {
        List<Run> runs = new ArrayList<>();
        for (Prose.Span span : spans) {
            TextStyle style =
                    base.withStrong(base.strong() || span.strong()).withSlanted(span.emphasized());
            if (span.code()) {
                style = style.withFamily(theme.mono()).withSize(style.size() * CODE_SIZE);
            }
            if (span.link() != null) {
                style = style.withColor(theme.accent());
            }
            runs.add(new Run(span.text(), style, span.link()));
        }
        return runs.isEmpty() ? List.of(new Run("", base)) : runs;
    }
}
