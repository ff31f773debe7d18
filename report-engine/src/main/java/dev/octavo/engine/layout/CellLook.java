package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

/// How a cell differs from the others.
///
/// @param strong whether it is bold
/// @param slanted whether it is italic
/// @param ink of its text; null for that of all cells
/// @param background behind it; null for none
/// @param link the address that its text leads to; null for none
/// @param mark drawn under its text; null for none
public record CellLook(
        boolean strong,
        boolean slanted,
        @Nullable Tone ink,
        @Nullable Tone background,
        @Nullable String link,
        @Nullable CellMark mark) {
    /// A cell like any other.
    public static final CellLook PLAIN = new CellLook(false, false, null, null, null, null);

    /// The same leading to an address.
    public CellLook withLink(String address) {
        return new CellLook(strong, slanted, ink, background, address, mark);
    }

    /// The same with something drawn under its text.
    public CellLook withMark(CellMark newMark) {
        return new CellLook(strong, slanted, ink, background, link, newMark);
    }

    /// This look, and where the other one differs from plain, that one.
    public CellLook and(CellLook other) {
        return new CellLook(
                strong || other.strong,
                slanted || other.slanted,
                other.ink == null ? ink : other.ink,
                other.background == null ? background : other.background,
                other.link == null ? link : other.link,
                other.mark == null ? mark : other.mark);
    }
}
