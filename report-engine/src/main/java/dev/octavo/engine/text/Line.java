package dev.octavo.engine.text;

import java.util.List;

/// One line of a paragraph.
///
/// @param fragments from start to end; empty for an empty line
/// @param width in points, without the spaces at its end
/// @param size the largest font size on the line, in points
public record Line(List<Fragment> fragments, float width, float size) {
    public Line {
        fragments = List.copyOf(fragments);
    }
}
