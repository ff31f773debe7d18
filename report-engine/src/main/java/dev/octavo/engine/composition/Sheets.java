package dev.octavo.engine.composition;

import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.PageFrames;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Page;
import dev.octavo.engine.template.Slots;
import dev.octavo.engine.template.Template;

/// The sheets that a template asks for.
final class Sheets {
    /// The least margin that a text of a header or footer stands in, as a multiple of its font
    /// size.
    private static final float MARGIN_WITH_TEXT = 3.5f;

    /// What the least margin leaves above and under a picture together, as such a multiple.
    private static final float MARGIN_AROUND_PICTURE = 2.5f;

    private Sheets() {}

    /// The margins grow with the pictures in them, on the first page and on the others apart:
    /// a letterhead takes no room from the pages after it.
    static PageFrames of(Template template, Theme theme) {
        boolean header = !(template.header().isEmpty() && template.firstHeader().isEmpty());
        boolean footer = !(template.footer().isEmpty() && template.firstFooter().isEmpty());
        float text = MARGIN_WITH_TEXT * theme.furniture().size();
        float top = header ? text : 0;
        float bottom = footer ? text : 0;
        try {
            return new PageFrames(
                    frame(
                            template.page(),
                            Math.max(top, least(template.firstHeader(), theme)),
                            Math.max(bottom, least(template.firstFooter(), theme))),
                    frame(
                            template.page(),
                            Math.max(top, least(template.header(), theme)),
                            Math.max(bottom, least(template.footer(), theme))));
        } catch (IllegalArgumentException noRoom) {
            throw new CompositionException(template.page(), "page: " + noRoom.getMessage());
        }
    }

    private static float least(Slots slots, Theme theme) {
        float height = (float) slots.pictureHeight();
        return height > 0 ? height + MARGIN_AROUND_PICTURE * theme.furniture().size() : 0;
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
