package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/// The bytes of rows that wait on disk while others are sorted. They never outlive one
/// rendering, so the format promises nothing.
final class RowCodec {
    private static final int MISSING = 0;
    private static final int TEXT = 1;
    private static final int LONG_TEXT = 2;
    private static final int WHOLE = 3;
    private static final int DECIMAL = 4;
    private static final int FALSE = 5;
    private static final int TRUE = 6;
    private static final int DATE = 7;
    private static final int INSTANT = 8;

    /// Each character takes at most three of the 65 535 bytes that one text may have.
    private static final int CHUNK = 65_535 / 3;

    private RowCodec() {}

    static void write(Row row, DataOutput out) throws IOException {
        out.writeLong(row.number());
        out.writeLong(row.line());
        for (int i = 0; i < row.size(); i++) {
            write(row.value(i), out);
        }
    }

    static Row read(DataInput in, int size) throws IOException {
        long number = in.readLong();
        long line = in.readLong();
        @Nullable Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = readValue(in);
        }
        return new Row(number, line, values);
    }

    /// About how many bytes a row takes in memory.
    static long footprint(Row row) {
        long bytes = 48 + 8L * row.size();
        for (int i = 0; i < row.size(); i++) {
            bytes +=
                    switch (row.value(i)) {
                        case null -> 0;
                        case Boolean _ -> 0;
                        case String text -> 56 + text.length();
                        case BigDecimal _ -> 72;
                        default -> 24;
                    };
        }
        return bytes;
    }

    private static void write(@Nullable Object value, DataOutput out) throws IOException {
        switch (value) {
            case null -> out.writeByte(MISSING);
            case String text when text.length() <= CHUNK -> {
                out.writeByte(TEXT);
                out.writeUTF(text);
            }
            case String text -> {
                out.writeByte(LONG_TEXT);
                out.writeInt(text.length());
                for (int at = 0; at < text.length(); at += CHUNK) {
                    out.writeUTF(text.substring(at, Math.min(text.length(), at + CHUNK)));
                }
            }
            case Long number -> {
                out.writeByte(WHOLE);
                out.writeLong(number);
            }
            case BigDecimal number -> {
                byte[] unscaled = number.unscaledValue().toByteArray();
                out.writeByte(DECIMAL);
                out.writeInt(number.scale());
                out.writeInt(unscaled.length);
                out.write(unscaled);
            }
            case Boolean flag -> out.writeByte(flag ? TRUE : FALSE);
            case LocalDate date -> {
                out.writeByte(DATE);
                out.writeLong(date.toEpochDay());
            }
            case Instant instant -> {
                out.writeByte(INSTANT);
                out.writeLong(instant.getEpochSecond());
                out.writeInt(instant.getNano());
            }
            default -> throw new IllegalArgumentException("not a value: " + value.getClass());
        }
    }

    private static @Nullable Object readValue(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case MISSING -> null;
            case TEXT -> in.readUTF();
            case LONG_TEXT -> {
                int length = in.readInt();
                StringBuilder text = new StringBuilder(length);
                while (text.length() < length) {
                    text.append(in.readUTF());
                }
                yield text.toString();
            }
            case WHOLE -> in.readLong();
            case DECIMAL -> {
                int scale = in.readInt();
                byte[] unscaled = new byte[in.readInt()];
                in.readFully(unscaled);
                yield new BigDecimal(new BigInteger(unscaled), scale);
            }
            case FALSE -> false;
            case TRUE -> true;
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            default -> throw new IOException("a spilled row is damaged: kind " + kind);
        };
    }
}
