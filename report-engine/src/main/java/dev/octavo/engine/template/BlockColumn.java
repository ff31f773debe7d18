package dev.octavo.engine.template;

import java.util.List;

/// One of several columns of blocks beside each other.
///
/// @param width fixed or a share of what fixed ones leave, never automatic
/// @param body the blocks, from top to bottom
public record BlockColumn(Column.Width width, List<Block> body) {
    public BlockColumn {
        body = List.copyOf(body);
    }
}
