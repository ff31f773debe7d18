package dev.octavo.ingest.progress;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Where a record stands on its shard.
///
/// @param sequenceNumber the decimal number that Kinesis gave, at most 129 digits, without
///     leading zeros (the API reference of Kinesis gives the pattern)
/// @param subSequenceNumber the place inside an aggregated record of the Kinesis Producer
///     Library, from 0; empty for a record that was put on its own
public record Position(String sequenceNumber, OptionalLong subSequenceNumber)
        implements Comparable<Position> {
    private static final Pattern SEQUENCE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,128}");
    private static final Comparator<Position> ORDER =
            Comparator.<Position>comparingInt(position -> position.sequenceNumber.length())
                    .thenComparing(Position::sequenceNumber)
                    .thenComparingLong(Position::subSequence);

    /// @throws IllegalArgumentException when the sequence number is none, or the other is
    ///     negative
    public Position {
        if (!SEQUENCE_NUMBER.matcher(sequenceNumber).matches()) {
            throw new IllegalArgumentException("not a sequence number: " + sequenceNumber);
        }
        if (subSequenceNumber.orElse(0) < 0) {
            throw new IllegalArgumentException("negative sub-sequence number");
        }
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
        return ORDER.compare(this, other);
    }

    /// `sequenceNumber[:subSequenceNumber]`, as it stands in event ids and log lines.
    @Override
    public String toString() {
        return subSequenceNumber.isPresent()
                ? sequenceNumber + ":" + subSequenceNumber.getAsLong()
                : sequenceNumber;
    }
}
