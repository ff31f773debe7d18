package dev.octavo.engine.layout;

import dev.octavo.engine.text.Color;

/// What a color says. Few of them, so that reports look alike and stay legible: each is dark
/// enough for text on white and on the tint of any other.
public enum Tone {
    /// Stands back.
    MUTED,
    /// Stands out.
    ACCENT,
    /// Good news.
    POSITIVE,
    /// Bad news.
    NEGATIVE,
    /// Deserves a look.
    WARNING;

    private static final Color GREEN = Color.parse("#1B6E3C");
    private static final Color RED = Color.parse("#B3261E");
    private static final Color AMBER = Color.parse("#855300");
    private static final double TINT = 0.13;

    /// The color of text.
    public Color ink(Theme theme) {
        return switch (this) {
            case MUTED -> theme.muted();
            case ACCENT -> theme.accent();
            case POSITIVE -> GREEN;
            case NEGATIVE -> RED;
            case WARNING -> AMBER;
        };
    }

    /// The color behind text.
    public Color tint(Theme theme) {
        return ink(theme).tint(TINT);
    }
}
