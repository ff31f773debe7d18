package dev.octavo.engine.layout;

import java.io.IOException;

/// Where strips are put one under the other.
public interface Flow {
    /// The width of the strips, in points.
    float width();

    /// The height of the place on a page of its own, in points.
    float height();

    /// Puts a strip under those before it.
    ///
    /// @param spaceBefore left free above it, unless it stands at the top of a page
    /// @param keep whether it must stand on the same page as the strip that follows; a chain of
    ///     such strips taller than a page is divided nevertheless
    void add(Slab slab, float spaceBefore, Keep keep) throws IOException;

    /// From here on, a strip is repeated at the top of each page that the flow goes on to,
    /// under those opened before it.
    void open(Slab head) throws IOException;

    /// The strip opened last is not repeated any more.
    void close(Slab head) throws IOException;

    /// Nothing more will belong to a tag.
    void complete(Tag tag) throws IOException;

    /// What follows stands on a new page.
    void breakPage() throws IOException;
}
