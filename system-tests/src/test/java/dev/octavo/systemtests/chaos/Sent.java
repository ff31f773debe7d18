package dev.octavo.systemtests.chaos;

import java.util.random.RandomGenerator;

/// One record as it was put on the stream.
///
/// @param key its partition key
/// @param number its place among the records of its key, from 0
/// @param kind what is to become of it
record Sent(String key, int number, Kind kind) {
    /// What is to become of a record.
    enum Kind {
        /// The sink takes it.
        PLAIN,
        /// The sink takes it after some attempts.
        RELUCTANT,
        /// The sink will never take it.
        REJECTED,
        /// It is no event.
        MALFORMED;

        /// Mostly plain.
        static Kind draw(RandomGenerator random) {
            return switch (random.nextInt(100)) {
                case 0, 1 -> REJECTED;
                case 2 -> MALFORMED;
                case 3, 4, 5 -> RELUCTANT;
                default -> PLAIN;
            };
        }

        /// Whether it ends in a dead letter.
        boolean dead() {
            return this == REJECTED || this == MALFORMED;
        }
    }

    /// What nothing else is called.
    String id() {
        return key + "/" + number;
    }

    /// What is put on the stream.
    String data() {
        if (kind == Kind.MALFORMED) {
            return id();
        }
        return """
        {"specversion":"1.0","id":"%s","source":"/chaos","type":"%s","data":{"n":%d}}\
        """
                .formatted(id(), kind, number);
    }
}
