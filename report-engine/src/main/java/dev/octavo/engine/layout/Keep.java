package dev.octavo.engine.layout;

/// Whether a strip stands on the page of the strip that follows, whichever block that belongs to.
public enum Keep {
    /// Wherever there is room.
    FREE,
    /// On the same page.
    WITH_NEXT,
    /// On the same page if what follows is a [figure][Slab#isFigure()], as a text that introduces
    /// one does.
    WITH_FIGURE;

    /// Whether a strip that is kept like this stays with another one that follows it.
    boolean binds(Slab next) {
        return switch (this) {
            case FREE -> false;
            case WITH_NEXT -> true;
            case WITH_FIGURE -> next.isFigure();
        };
    }
}
