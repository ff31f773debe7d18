package dev.octavo.engine.layout;

import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Run;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;

/// Sets a table of contents: titles, and the pages they stand on.
///
/// Room for a page's number is the same for all numbers, so that the layout does not change
/// when they become known.
public final class ContentsLayout {
    private static final float INDENT = 1.4f;
    private static final float NUMBER_ROOM = 3.5f;
    private static final float GAP = 0.6f;

    private final Flow flow;
    private final Theme theme;
    private final Typesetter typesetter;
    private final Tag parent;

    /// A heading that the table of contents names.
    ///
    /// @param bookmark its place among the document's bookmarks, from 0
    /// @param level from 1, the outermost
    /// @param page that it stands on, from 1
    public record Entry(int bookmark, int level, String title, int page) {}

    public ContentsLayout(Flow flow, Theme theme, Typesetter typesetter, Tag parent) {
        this.flow = flow;
        this.theme = theme;
        this.typesetter = typesetter;
        this.parent = parent;
    }

    /// Prints the entries.
    ///
    /// @param number how the number of a page is printed
    public void print(List<Entry> entries, IntFunction<String> number) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Tag contents = parent.child(Tag.Role.CONTENTS);
        int outermost = entries.stream().mapToInt(Entry::level).min().orElse(1);
        boolean nested = entries.stream().anyMatch(entry -> entry.level() > outermost);
        for (Entry entry : entries) {
            boolean strong = nested && entry.level() == outermost;
            TextStyle style = theme.text().withStrong(strong);
            float size = style.size();
            Tag item = contents.child(Tag.Role.CONTENTS_ENTRY);
            Tag link = item.child(Tag.Role.REFERENCE).child(Tag.Role.LINK);
            float indent = (entry.level() - outermost) * INDENT * size;
            float room = flow.width() - indent - NUMBER_ROOM * size;
            List<Line> lines = typesetter.lines(List.of(new Run(entry.title(), style)), room);
            float space = strong ? size * GAP : 0;
            for (int i = 0; i < lines.size(); i++) {
                boolean last = i == lines.size() - 1;
                Line page = typesetter.line(last ? number.apply(entry.page()) : "", style);
                Line dot = typesetter.line(last ? "." : "", style.withColor(theme.muted()));
                flow.add(
                        new ContentsSlab(
                                entry,
                                lines.get(i),
                                page,
                                dot,
                                indent,
                                flow.width(),
                                theme.lineHeight(style),
                                link),
                        space,
                        !last || strong ? Keep.WITH_NEXT : Keep.FREE);
                space = 0;
            }
            flow.complete(item);
        }
        flow.complete(contents);
    }
}
