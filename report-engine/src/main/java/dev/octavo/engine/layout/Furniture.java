package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;

/// What stands on every page outside its body.
@FunctionalInterface
public interface Furniture {
    /// Draws what is known already.
    ///
    /// @param pageNumber from 1
    /// @return what needs the number of pages, from that number; null when nothing does
    @Nullable IntFunction<List<DrawOp>> draw(Canvas canvas, int pageNumber);
}
