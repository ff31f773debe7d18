package dev.octavo.engine.layout;

/// Where text stands between two edges, in reading direction.
public enum Align {
    START,
    CENTER,
    END;

    /// How far from the start edge something begins.
    ///
    /// @param free what the place is wider than the thing
    public float offset(float free) {
        return switch (this) {
            case START -> 0;
            case CENTER -> free / 2;
            case END -> free;
        };
    }
}
