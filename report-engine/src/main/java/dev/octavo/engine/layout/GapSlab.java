package dev.octavo.engine.layout;

/// Nothing: the end of a gap, which is the space before it.
record GapSlab() implements Slab {
    @Override
    public float height() {
        return 0;
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {}
}
