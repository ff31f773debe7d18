package dev.octavo.ingest.progress;

import java.util.OptionalLong;

/// Where a record stands on its shard.
///
/// @param sequenceNumber the decimal number that Kinesis gave, at most 129 digits, without
///     leading zeros (the API reference of Kinesis gives the pattern)
/// @param subSequenceNumber the place inside an aggregated record of the Kinesis Producer
///     Library, from 0; empty for a record that was put on its own
public record Position(String sequenceNumber, OptionalLong subSequenceNumber)
        implements Comparable<Position> {
    private static final int MOST_DIGITS = 129;

    /// @throws IllegalArgumentException when the sequence number is none, or the other is
    ///     negative
    public Position {
        if (!isSequenceNumber(sequenceNumber)) {
            throw new IllegalArgumentException("not a sequence number: " + sequenceNumber);
        }
        if (subSequenceNumber.orElse(0) < 0) {
            throw new IllegalArgumentException("negative sub-sequence number");
        }
    }

    // A loop, not a pattern: every record passes here.
    private static boolean isSequenceNumber(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS || (length > 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// The position of a record that was put on its own.
    public static Position of(String sequenceNumber) {
        return new Position(sequenceNumber, OptionalLong.empty());
    }

    /// The position of a record inside an aggregated one.
    public static Position of(String sequenceNumber, long subSequenceNumber) {
        return new Position(sequenceNumber, OptionalLong.of(subSequenceNumber));
    }

    /// The place inside an aggregated record, and 0 for a record that was put on its own.
    public long subSequence() {
        return subSequenceNumber.orElse(0);
    }

    @Override
    public int compareTo(Position other) {
        int byLength = Integer.compare(sequenceNumber.length(), other.sequenceNumber.length());
        int byNumber = byLength != 0 ? byLength : sequenceNumber.compareTo(other.sequenceNumber);
        return byNumber != 0 ? byNumber : Long.compare(subSequence(), other.subSequence());
    }

    /// `sequenceNumber[:subSequenceNumber]`, as it stands in event ids and log lines.
    @Override
    public String toString() {
        return subSequenceNumber.isPresent()
                ? sequenceNumber + ":" + subSequenceNumber.getAsLong()
                : sequenceNumber;
    }
}
