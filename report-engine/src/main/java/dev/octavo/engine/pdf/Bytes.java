package dev.octavo.engine.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing buffer of PDF syntax.
final class Bytes {
    private static final int UNITS_PER_POINT = 100;

    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /// Removes what stands behind a place.
    void shorten(int newLength) {
        length = newLength;
    }

    Bytes add(int b) {
        if (length == array.length) {
            array = Arrays.copyOf(array, length * 2);
        }
        array[length++] = (byte) b;
        return this;
    }

    Bytes add(byte[] source, int from, int count) {
        ensure(count);
        System.arraycopy(source, from, array, length, count);
        length += count;
        return this;
    }

    /// Appends text of Latin characters.
    @SuppressWarnings("deprecation") // The one conversion that copies without an encoder.
    Bytes add(String latin) {
        int count = latin.length();
        ensure(count);
        latin.getBytes(0, count, array, length);
        length += count;
        return this;
    }

    Bytes add(Bytes other) {
        return add(other.array, 0, other.length);
    }

    Bytes integer(long value) {
        if (value >= Integer.MAX_VALUE || value < 0) {
            return add(Long.toString(value));
        }
        // Numbers are most of a file, and dividing longs takes longer.
        int rest = (int) value;
        if (rest < 10) {
            return add('0' + rest);
        }
        int digits = digits(rest);
        ensure(digits);
        for (int at = length + digits; at > length; rest /= 10) {
            array[--at] = (byte) ('0' + rest % 10);
        }
        length += digits;
        return this;
    }

    private static int digits(int number) {
        if (number < 10_000) {
            return number < 100 ? (number < 10 ? 1 : 2) : number < 1_000 ? 3 : 4;
        }
        return 4 + digits(number / 10_000);
    }

    /// The hundredths of a point nearest to a length: the precision of every coordinate.
    static int units(float points) {
        return Math.round(points * UNITS_PER_POINT);
    }

    /// Appends a length given in hundredths of a point, as short as it can be written.
    Bytes units(int units) {
        int rest = units;
        if (rest < 0) {
            add('-');
            rest = -rest;
        }
        int whole = rest / UNITS_PER_POINT;
        int fraction = rest % UNITS_PER_POINT;
        if (whole != 0 || fraction == 0) {
            integer(whole);
        }
        if (fraction != 0) {
            add('.').add('0' + fraction / 10);
            if (fraction % 10 != 0) {
                add('0' + fraction % 10);
            }
        }
        return this;
    }

    /// Appends a length in points and a space.
    Bytes length(float points) {
        return units(units(points)).add(' ');
    }

    /// Appends a component of a color, 0 to 255, as a share of one, and a space.
    Bytes component(int value) {
        int thousandths = (value * 1000 + 127) / 255;
        if (thousandths % 1000 == 0) {
            return integer(thousandths / 1000).add(' ');
        }
        add('.').add('0' + thousandths / 100);
        return add('0' + thousandths / 10 % 10).add('0' + thousandths % 10).add(' ');
    }

    /// Appends a reference to an object.
    Bytes reference(int object) {
        return integer(object).add(" 0 R");
    }

    /// Appends a text string: in Latin characters where they suffice, else in UTF-16.
    Bytes text(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x7F && c >= ' ');
        if (ascii) {
            byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
            return literal(encoded, encoded.length);
        }
        byte[] encoded = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        return literal(encoded, encoded.length);
    }

    /// Appends a string of bytes in parentheses.
    Bytes literal(byte[] bytes, int count) {
        ensure(2 + 2 * count);
        int at = length;
        array[at++] = '(';
        for (int i = 0; i < count; i++) {
            at = literalByte(bytes[i] & 0xFF, array, at);
        }
        array[at++] = ')';
        length = at;
        return this;
    }

    // A line end within a string would be read as a line feed, whichever it is.
    private static int literalByte(int b, byte[] to, int from) {
        int at = from;
        if (b == '(' || b == ')' || b == '\\' || b == '\r') {
            to[at++] = '\\';
        }
        to[at++] = (byte) (b == '\r' ? 'r' : b);
        return at;
    }

    /// Appends a name, with its slash.
    Bytes name(String name) {
        add('/');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (Character.isLetterOrDigit(b) || b == '-' || b == '+' || b == '_' || b == '.') {
                add(b);
            } else {
                add('#').add(Character.forDigit(b >> 4 & 0xF, 16))
                        .add(Character.forDigit(b & 0xF, 16));
            }
        }
        return this;
    }

    /// Appends one of the [Codes].
    void code(int code) {
        if (code > 0xFF) {
            if (code > 0xFFFF) {
                add(code >> 16);
            }
            add(code >> 8);
        }
        add(code);
    }

    private void ensure(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(length + more, array.length * 2));
        }
    }
}
