package dev.octavo.engine.text;

import dev.octavo.engine.text.LineBreaking.Opportunity;
import dev.octavo.engine.text.LineBreaking.Role;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The characters of the runs being set, in parallel arrays that grow once and are used for
/// every paragraph: what each is, how wide it is, in which face it is drawn, and whether a line
/// may end before it.
final class Characters {
    /// Chooses the face that shows a character.
    interface FaceChoice {
        FontFace faceOf(int codePoint, TextStyle style);
    }

    private static final int BOX = 0x25A1;
    private static final int HYPHEN = '-';

    private final FaceChoice faceChoice;
    private List<Run> runs = List.of();
    private int count;
    private int[] codePoints = new int[256];
    private int[] runIndexes = new int[256];
    private float[] advances = new float[256];
    private FontFace[] faces = new FontFace[256];
    private Role[] roles = new Role[256];
    private Opportunity[] opportunities = new Opportunity[256];

    Characters(FaceChoice faceChoice) {
        this.faceChoice = faceChoice;
    }

    /// @throws UnsettableTextException when a script would come out wrong
    void load(List<Run> newRuns) {
        runs = newRuns;
        count = 0;
        for (int run = 0; run < runs.size(); run++) {
            String refusal = Scripts.refusal(runs.get(run).text());
            if (refusal != null) {
                throw new UnsettableTextException(refusal);
            }
            append(composed(runs.get(run).text()), runs.get(run).style(), run);
        }
        findOpportunities();
    }

    /// Letters and their combining marks as one character where Unicode has one: fonts place
    /// those right.
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private void append(String text, TextStyle style, int run) {
        ensureCapacity(count + text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            Role role = LineBreaking.role(codePoint);
            if (role == Role.IGNORED) {
                continue;
            }
            codePoints[count] = codePoint == '\t' ? ' ' : codePoint;
            roles[count] = role;
            runIndexes[count] = run;
            measure(count, style);
            count++;
        }
    }

    private void measure(int i, TextStyle style) {
        faces[i] = style.face();
        advances[i] = 0;
        if (!isDrawn(roles[i], codePoints[i])) {
            return;
        }
        FontFace face = faceChoice.faceOf(codePoints[i], style);
        if (face.glyph(codePoints[i]) == 0) {
            codePoints[i] = face.glyph(BOX) != 0 ? BOX : '?';
        }
        faces[i] = face;
        advances[i] = (face.advance(codePoints[i]) + style.tracking()) * style.size();
    }

    private static boolean isDrawn(Role role, int codePoint) {
        return switch (role) {
            case LINE_FEED, ZERO_WIDTH_SPACE, SOFT_HYPHEN, IGNORED -> false;
            case GLUE -> codePoint != 0x2060 && codePoint != 0xFEFF;
            default -> true;
        };
    }

    private void findOpportunities() {
        if (count > 0) {
            opportunities[0] = Opportunity.NONE;
        }
        int before = 0;
        for (int i = 1; i < count; i++) {
            boolean inWord =
                    before > 0
                            && (roles[before - 1] == Role.LETTER
                                    || roles[before - 1] == Role.DIGIT);
            opportunities[i] = LineBreaking.between(roles[before], roles[i], inWord);
            if (roles[i] != Role.MARK) {
                before = i;
            }
        }
    }

    int count() {
        return count;
    }

    /// What stands between the character before this one and this one.
    Opportunity opportunity(int i) {
        return opportunities[i];
    }

    /// How far the character moves the pen, in points.
    float advance(int i) {
        return advances[i];
    }

    /// The sum of the advances between two places, in points.
    float width(int start, int end) {
        float width = 0;
        for (int i = start; i < end; i++) {
            width += advances[i];
        }
        return width;
    }

    /// Whether the character may vanish at the end of a line.
    boolean isSpace(int i) {
        return roles[i] == Role.SPACE || roles[i] == Role.LINE_FEED;
    }

    /// The width of the hyphen that appears when the line ends before this character.
    float hyphenWidth(int i) {
        TextStyle style = runs.get(runIndexes[i - 1]).style();
        return style.face().advance(HYPHEN) * style.size();
    }

    /// The nearest place at or before `i`, but after `start`, where no mark is torn from its
    /// letter.
    int startOfCluster(int i, int start) {
        int boundary = i;
        while (boundary > start + 1 && roles[boundary] == Role.MARK) {
            boundary--;
        }
        return boundary;
    }

    /// The line between two places.
    ///
    /// @param hyphenated whether a hyphen is shown at its end
    Line line(int start, int end, boolean hyphenated) {
        int last = end;
        while (last > start && (isSpace(last - 1) || !isDrawn(last - 1))) {
            last--;
        }
        List<Fragment> fragments = new ArrayList<>();
        float x = 0;
        float size = last == start ? sizeAt(start) : 0;
        int i = start;
        while (i < last) {
            int next = endOfFragment(i, last);
            Fragment fragment = fragment(i, next, x, hyphenated && next == last);
            if (!fragment.text().isEmpty()) {
                fragments.add(fragment);
                x += fragment.width();
            }
            size = Math.max(size, fragment.style().size());
            i = next;
        }
        return new Line(fragments, x, size);
    }

    private boolean isDrawn(int i) {
        return isDrawn(roles[i], codePoints[i]);
    }

    private float sizeAt(int i) {
        int run = count == 0 ? 0 : runIndexes[Math.min(i, count - 1)];
        return runs.get(run).style().size();
    }

    private int endOfFragment(int from, int last) {
        int i = from + 1;
        while (i < last && runIndexes[i] == runIndexes[from] && faces[i] == faces[from]) {
            i++;
        }
        return i;
    }

    private Fragment fragment(int from, int to, float x, boolean hyphenated) {
        StringBuilder text = new StringBuilder(to - from + 1);
        float width = 0;
        for (int i = from; i < to; i++) {
            if (isDrawn(i)) {
                text.appendCodePoint(codePoints[i]);
                width += advances[i];
            }
        }
        if (hyphenated) {
            text.append((char) HYPHEN);
            width += hyphenWidth(to);
        }
        Run run = runs.get(runIndexes[from]);
        return new Fragment(text.toString(), faces[from], run.style(), run.link(), x, width);
    }

    private void ensureCapacity(int needed) {
        if (needed > codePoints.length) {
            int capacity = Math.max(needed, codePoints.length * 2);
            codePoints = Arrays.copyOf(codePoints, capacity);
            runIndexes = Arrays.copyOf(runIndexes, capacity);
            advances = Arrays.copyOf(advances, capacity);
            faces = Arrays.copyOf(faces, capacity);
            roles = Arrays.copyOf(roles, capacity);
            opportunities = Arrays.copyOf(opportunities, capacity);
        }
    }
}
