package dev.octavo.engine.layout;

/// A thin line from edge to edge.
record RuleSlab(Theme theme, float width) implements Slab {
    private static final float THICKNESS = 0.6f;

    @Override
    public float height() {
        return theme.text().size();
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        canvas.rule(x, y + height() / 2, width, THICKNESS, theme.hairline());
    }
}
