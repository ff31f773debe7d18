package dev.octavo.engine.pdf;

/// Small objects that are compressed together (ISO 32000-1, 7.5.7).
final class ObjectPack {
    private final Bytes objects = new Bytes(16 * 1024);
    private final Bytes index = new Bytes(4 * 1024);
    private final Bytes data = new Bytes(20 * 1024);
    private int number;
    private int count;

    /// Begins an object stream.
    void begin(int newNumber) {
        number = newNumber;
    }

    /// The number of the object stream.
    int number() {
        return number;
    }

    /// How many objects are in it.
    int count() {
        return count;
    }

    void add(int object, Bytes body) {
        index.integer(object).add(' ').integer(objects.length()).add(' ');
        objects.add(body).add('\n');
        count++;
    }

    /// Ends the object stream, so that another can be begun.
    ///
    /// @param entries get those of its dictionary
    /// @return its data, valid until the next is begun
    Bytes end(Bytes entries) {
        entries.add("/Type/ObjStm/N ").integer(count);
        entries.add("/First ").integer(index.length());
        data.clear();
        data.add(index).add(objects);
        index.clear();
        objects.clear();
        count = 0;
        return data;
    }
}
