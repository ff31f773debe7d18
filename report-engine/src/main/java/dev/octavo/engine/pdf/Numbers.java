package dev.octavo.engine.pdf;

import java.util.Arrays;

/// A growing list of numbers.
final class Numbers {
    private int[] values = new int[64];
    private int size;

    /// Appends a number and returns its place.
    int add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        return size++;
    }

    void clear() {
        size = 0;
    }

    int get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }
}
