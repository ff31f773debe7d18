package dev.octavo.engine.composition;

import dev.octavo.engine.layout.MarginFurniture;
import dev.octavo.engine.layout.MarginLines;
import dev.octavo.engine.layout.MarginSlots;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.PageFrames;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Page;
import dev.octavo.engine.template.Slots;
import dev.octavo.engine.template.Template;

/// The sheets that a template asks for.
final class Sheets {
    /// What the least margin leaves above and under a picture together, as such a multiple.
    private static final float MARGIN_AROUND_PICTURE = 2.5f;

    private Sheets() {}

    /// The margins grow with the pictures and the lines of text in them, on the first page and on
    /// the others apart: a letterhead takes no room from the pages after it. How many lines there
    /// are is asked of the first page and of the second, which stands for all others; what is
    /// wrong with the second is told when there is one.
    ///
    /// @param texts of headers and footers
    static PageFrames of(Template template, Theme theme, MarginFurniture.Source texts) {
        PageFrame first =
                frame(template, theme, template.firstHeader(), template.firstFooter(), texts, 1);
        return new PageFrames(first, others(template, theme, texts));
    }

    private static PageFrames.Others others(
            Template template, Theme theme, MarginFurniture.Source texts) {
        try {
            return new PageFrames.Others.Framed(
                    frame(template, theme, template.header(), template.footer(), texts, 2));
        } catch (CompositionException fault) {
            return new PageFrames.Others.Impossible(fault);
        }
    }

    private static PageFrame frame(
            Template template,
            Theme theme,
            Slots header,
            Slots footer,
            MarginFurniture.Source texts,
            int pageNumber) {
        boolean anyHeader = !(template.header().isEmpty() && template.firstHeader().isEmpty());
        boolean anyFooter = !(template.footer().isEmpty() && template.firstFooter().isEmpty());
        float line = MarginLines.margin(theme.furniture(), 1);
        float top = least(header, texts.header(pageNumber), theme);
        float bottom = least(footer, texts.footer(pageNumber), theme);
        try {
            return frame(
                    template.page(),
                    Math.max(anyHeader ? line : 0, top),
                    Math.max(anyFooter ? line : 0, bottom));
        } catch (IllegalArgumentException noRoom) {
            throw new CompositionException(template.page(), "page: " + noRoom.getMessage());
        }
    }

    private static float least(Slots slots, MarginSlots texts, Theme theme) {
        float height = (float) slots.pictureHeight();
        float picture = height > 0 ? height + MARGIN_AROUND_PICTURE * theme.furniture().size() : 0;
        return Math.max(picture, MarginLines.margin(theme.furniture(), MarginLines.most(texts)));
    }

    private static PageFrame frame(Page page, float leastTop, float leastBottom) {
        return new PageFrame(
                (float) page.width(),
                (float) page.height(),
                Math.max((float) page.margins().top().points(), leastTop),
                Math.max((float) page.margins().bottom().points(), leastBottom),
                (float) page.margins().start().points(),
                (float) page.margins().end().points());
    }
}
