package dev.octavo.report.request;

import dev.octavo.report.Sha256;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a report: 1 to 64 letters, digits, `_` and `-`, the first a letter or digit. Such
/// an id is safe in a URL, in an object's key and in a file's name.
///
/// @param value the id
public record ReportId(String value) {
    /// What an id has to look like, in words.
    public static final String FORM =
            "1 to 64 letters, digits, '_' or '-', the first of them a letter or digit";

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int DERIVED_BYTES = 20;
    private static final int DERIVED_DIGITS = 32;

    /// @throws IllegalArgumentException when the value has not the form of an id
    public ReportId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a report's id; expected " + FORM);
        }
    }

    /// The id with this value, or empty when the value has not the form of an id.
    public static Optional<ReportId> parse(String value) {
        return PATTERN.matcher(value).matches()
                ? Optional.of(new ReportId(value))
                : Optional.empty();
    }

    /// The id of the report that an event asks for when it names none: the first 160 bits of
    /// the SHA-256 of the event's identity, in the digits of base32hex (RFC 4648). The same
    /// event asks for the same report, however often it is delivered.
    ///
    /// @param source the event's source
    /// @param id the event's id, unique within its source
    public static ReportId derivedFrom(String source, String id) {
        // The length keeps source "a", id "bc" apart from source "ab", id "c".
        String identity = source.length() + ":" + source + id;
        byte[] hash = Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
        String digits = new BigInteger(1, Arrays.copyOf(hash, DERIVED_BYTES)).toString(32);
        return new ReportId("0".repeat(DERIVED_DIGITS - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
