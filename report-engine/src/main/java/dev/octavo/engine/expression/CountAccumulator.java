package dev.octavo.engine.expression;

/// How many values there are.
final class CountAccumulator implements Accumulator {
    private long count;

    @Override
    public void add(Object value) {
        count++;
    }

    @Override
    public Object result() {
        return count;
    }
}
