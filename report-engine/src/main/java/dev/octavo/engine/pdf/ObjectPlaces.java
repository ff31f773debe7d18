package dev.octavo.engine.pdf;

import java.util.ArrayList;
import java.util.List;

/// Where the objects of a file stand: eight bytes for each, in chunks, so that growing never
/// copies.
final class ObjectPlaces {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final int KIND_SHIFT = 60;
    private static final long IN_FILE = 1L << KIND_SHIFT;
    private static final long IN_PACK = 2L << KIND_SHIFT;
    private static final long REST = IN_FILE - 1;
    private static final long FREE_LIST_HEAD = 0xFFFFL << 32;
    private static final int PREDICTOR_UP = 2;

    private final List<long[]> chunks = new ArrayList<>();
    private int size = 1;
    private long farthest;

    int reserve() {
        if (size > Integer.MAX_VALUE / 2) {
            throw new IllegalStateException("A file holds at most a billion objects");
        }
        return size++;
    }

    int size() {
        return size;
    }

    void at(int number, long offset) {
        set(number, IN_FILE | offset);
        farthest = Math.max(farthest, offset);
    }

    void inPack(int number, int pack, int index) {
        set(number, IN_PACK | (long) index << 32 | pack);
        farthest = Math.max(farthest, pack);
    }

    private void set(int number, long place) {
        int chunk = number >> CHUNK_BITS;
        while (chunks.size() <= chunk) {
            chunks.add(new long[CHUNK_MASK + 1]);
        }
        chunks.get(chunk)[number & CHUNK_MASK] = place;
    }

    private long get(int number) {
        int chunk = number >> CHUNK_BITS;
        return chunk < chunks.size() ? chunks.get(chunk)[number & CHUNK_MASK] : 0;
    }

    /// The bytes of an entry of the table: one for its kind, as many as the largest offset
    /// needs, and two.
    int columns() {
        int offsetBytes = 8 - Long.numberOfLeadingZeros(Math.max(1, farthest)) / 8;
        return 1 + offsetBytes + 2;
    }

    /// The cross-reference stream's data (ISO 32000-1, 7.5.8), each entry as its difference
    /// from the one above, which is what makes it small.
    Bytes table() {
        int columns = columns();
        byte[] entry = new byte[columns];
        byte[] above = new byte[columns];
        Bytes table = new Bytes(Math.multiplyExact(size, columns + 1));
        for (int number = 0; number < size; number++) {
            fill(entry, number == 0 ? FREE_LIST_HEAD : get(number));
            table.add(PREDICTOR_UP);
            for (int i = 0; i < columns; i++) {
                table.add(entry[i] - above[i]);
            }
            byte[] swap = above;
            above = entry;
            entry = swap;
        }
        return table;
    }

    private static void fill(byte[] entry, long place) {
        int kind = (int) (place >>> KIND_SHIFT);
        long rest = place & REST;
        long second = kind == 1 ? rest : rest & 0xFFFFFFFFL;
        long third = kind == 1 ? 0 : rest >>> 32;
        entry[0] = (byte) kind;
        int last = entry.length - 1;
        entry[last] = (byte) third;
        entry[last - 1] = (byte) (third >> 8);
        for (int i = last - 2; i >= 1; i--) {
            entry[i] = (byte) second;
            second >>= 8;
        }
    }
}
