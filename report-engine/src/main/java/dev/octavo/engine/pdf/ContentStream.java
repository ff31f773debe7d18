package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.TextStyle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The operators of one page's content (ISO 32000-1, 8 and 9). What is already so in the
/// graphics state is not said again, and neighbouring texts share a text object.
final class ContentStream {
    private final EmbeddedFonts fonts;
    private final Bytes bytes = new Bytes(32 * 1024);
    private final PaintState paint = new PaintState(bytes);
    private int pageHeight;
    private boolean inText;
    private boolean marked;
    private boolean markedInText;
    private int textX;
    private int textY;
    private @Nullable EmbeddedFont font;
    private float fontSize;
    private float tracking;

    ContentStream(EmbeddedFonts fonts) {
        this.fonts = fonts;
    }

    /// Begins the content of a page.
    void begin(float height) {
        bytes.clear();
        pageHeight = Bytes.units(height);
        inText = false;
        marked = false;
        paint.begin();
        font = null;
        fontSize = 0;
        tracking = 0;
    }

    /// The finished content.
    Bytes end() {
        endMark();
        leaveText();
        return bytes;
    }

    boolean isMarked() {
        return marked;
    }

    /// What follows is decoration.
    void markArtifact() {
        startMark();
        bytes.add("/Artifact BMC\n");
    }

    /// What follows belongs to a structure element.
    void mark(String type, int markedContent) {
        startMark();
        bytes.add('/').add(type).add("<</MCID ").integer(markedContent).add(">>BDC\n");
    }

    private void startMark() {
        endMark();
        marked = true;
        markedInText = inText;
    }

    /// What follows belongs to nothing yet.
    void endMark() {
        if (marked) {
            if (inText && !markedInText) {
                leaveText();
            }
            bytes.add("EMC\n");
            marked = false;
        }
    }

    /// To be called before a mark is begun or something is drawn, because a mark may not reach
    /// over the edge of a text object: when the two do not go together, the mark is ended.
    void enter(boolean text) {
        if (text && !inText) {
            bytes.add("BT\n");
            inText = true;
            textX = 0;
            textY = 0;
        } else if (!text && inText) {
            if (markedInText) {
                endMark();
            }
            leaveText();
        }
    }

    private void leaveText() {
        if (inText) {
            bytes.add("ET\n");
            inText = false;
        }
    }

    void text(DrawOp.Text op) {
        Fragment fragment = op.fragment();
        EmbeddedFont shown = select(fragment);
        int x = Bytes.units(op.x());
        int y = pageHeight - Bytes.units(op.baseline());
        bytes.units(x - textX).add(' ').units(y - textY).add(" Td");
        textX = x;
        textY = y;
        shown.show(fragment.text(), bytes);
        bytes.add("Tj\n");
    }

    void turned(DrawOp.Turned op) {
        Fragment fragment = op.fragment();
        EmbeddedFont shown = select(fragment);
        double angle = Math.toRadians(op.degrees());
        String cosine = ratio(Math.cos(angle));
        String sine = ratio(Math.sin(angle));
        bytes.add(cosine).add(' ').add(sine).add(' ');
        bytes.add(ratio(-Math.sin(angle))).add(' ').add(cosine).add(' ');
        point(op.x(), op.baseline()).add("Tm");
        shown.show(fragment.text(), bytes);
        bytes.add("Tj 1 0 0 1 0 0 Tm\n");
        textX = 0;
        textY = 0;
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.4f", ratio);
    }

    /// Selects the font, size and color of a fragment.
    private EmbeddedFont select(Fragment fragment) {
        TextStyle style = fragment.style();
        EmbeddedFont newFont = font;
        if (newFont == null || newFont.face() != fragment.face() || fontSize != style.size()) {
            newFont = fonts.of(fragment.face());
            fontSize = style.size();
            font = newFont;
            bytes.name(newFont.resource()).add(' ').length(fontSize).add("Tf ");
        }
        if (tracking != style.tracking() * style.size()) {
            tracking = style.tracking() * style.size();
            bytes.length(tracking).add("Tc ");
        }
        paint.fill(style.color());
        return newFont;
    }

    void fill(DrawOp.Fill op) {
        paint.fill(op.color());
        int bottom = pageHeight - Bytes.units(op.y() + op.height());
        bytes.length(op.x()).units(bottom).add(' ');
        bytes.length(op.width()).length(op.height()).add("re f\n");
    }

    void stroke(DrawOp.Stroke op) {
        paint.plainLine(op.color(), op.thickness());
        point(op.x1(), op.y1()).add("m ");
        point(op.x2(), op.y2()).add("l S\n");
    }

    void shape(DrawOp.Shape op) {
        if (op.fill() != null) {
            paint.fill(op.fill());
        }
        if (op.stroke() != null) {
            paint.plainLine(op.stroke(), op.thickness());
        }
        path(op.path());
        String operator = op.stroke() == null ? "f" : op.fill() == null ? "S" : "B";
        bytes.add(operator).add('\n');
    }

    void trace(DrawOp.Trace op) {
        paint.roundLine(op.color(), op.thickness(), op.dash());
        path(op.path());
        bytes.add("S\n");
    }

    private void path(List<PathStep> path) {
        for (PathStep step : path) {
            switch (step) {
                case PathStep.Move(float x, float y) -> point(x, y).add("m ");
                case PathStep.Line(float x, float y) -> point(x, y).add("l ");
                case PathStep.Curve c -> {
                    point(c.x1(), c.y1());
                    point(c.x2(), c.y2());
                    point(c.x(), c.y()).add("c ");
                }
                case PathStep.Close() -> bytes.add("h ");
            }
        }
    }

    /// @param resource the picture's name in the pages' resources
    void image(DrawOp.Image op, String resource) {
        bytes.add("q ").length(op.width()).add("0 0 ").length(op.height());
        point(op.x(), op.y() + op.height()).add("cm ").name(resource).add(" Do Q\n");
    }

    /// Draws a picture in a graphics state.
    ///
    /// @param resource the picture's name in the resources
    /// @param state the state's name there
    void faded(DrawOp.Image op, String resource, String state) {
        bytes.add("q ").name(state).add(" gs\n");
        image(op, resource);
        bytes.add("Q\n");
    }

    /// @param resource the drawing's name in the pages' resources
    void stamp(String resource) {
        bytes.name(resource).add(" Do\n");
    }

    private Bytes point(float x, float y) {
        return bytes.length(x).units(pageHeight - Bytes.units(y)).add(' ');
    }
}
