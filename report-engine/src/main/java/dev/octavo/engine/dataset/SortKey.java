package dev.octavo.engine.dataset;

/// One field of an order of rows. Missing values come last in either direction.
///
/// @param index of the field in the schema
/// @param name of the field
/// @param descending whether large values come first
public record SortKey(int index, String name, boolean descending) {

    /// Compares two rows by this field.
    public int compare(Row left, Row right) {
        Object a = left.value(index);
        Object b = right.value(index);
        if (a == null || b == null || !descending) {
            return ValueOrder.compareMissingLast(a, b);
        }
        return ValueOrder.compare(b, a);
    }
}
