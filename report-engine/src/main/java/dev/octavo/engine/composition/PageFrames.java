package dev.octavo.engine.composition;

import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Page;
import dev.octavo.engine.template.Template;

/// The sheet that a template asks for.
final class PageFrames {
    /// The least margin that a header or footer stands in, as a multiple of its font size.
    private static final float MARGIN_WITH_TEXT = 3.5f;

    private PageFrames() {}

    static PageFrame of(Template template, Theme theme) {
        Page page = template.page();
        try {
            return new PageFrame(
                    (float) page.width(),
                    (float) page.height(),
                    margin(
                            page.margins().top().points(),
                            template.header().isEmpty() && template.firstHeader().isEmpty(),
                            theme),
                    margin(
                            page.margins().bottom().points(),
                            template.footer().isEmpty() && template.firstFooter().isEmpty(),
                            theme),
                    (float) page.margins().start().points(),
                    (float) page.margins().end().points());
        } catch (IllegalArgumentException noRoom) {
            throw new CompositionException(0, "page: " + noRoom.getMessage());
        }
    }

    private static float margin(double wanted, boolean empty, Theme theme) {
        float least = empty ? 0 : MARGIN_WITH_TEXT * theme.furniture().size();
        return Math.max((float) wanted, least);
    }
}
