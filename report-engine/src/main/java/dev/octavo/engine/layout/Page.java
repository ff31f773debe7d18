package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;

/// A finished page.
///
/// @param number from 1
/// @param width in points
/// @param height in points
/// @param ops in the order of drawing; until one names a tag, they are artifacts
/// @param late what can be drawn only when the number of pages is known, from that number; null
///     for nothing. It belongs to no tag.
public record Page(
        int number,
        float width,
        float height,
        List<DrawOp> ops,
        @Nullable IntFunction<List<DrawOp>> late) {}
