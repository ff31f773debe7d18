package dev.octavo.ingest.translation;

import dev.octavo.logging.Printable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What CloudEvents 1.0.2 asks of attribute names and values.
public final class AttributeRules {
    /// Attributes that the specification defines; their values are text.
    private static final Set<String> SPECIFIED =
            Set.of("id", "source", "type", "subject", "time", "datacontenttype", "dataschema");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]+";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;[\\x20-\\x7e]*)?");

    private AttributeRules() {}

    /// Whether an attribute may have this name.
    public static boolean legalName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Whether this text may be the value of an extension.
    public static boolean legalText(String text) {
        return illegalCharacter(text).isEmpty();
    }

    /// What is wrong with an attribute's value, as the end of a sentence that begins with its
    /// name; empty when nothing is.
    static Optional<String> complaint(String name, AttributeValue value) {
        if (!SPECIFIED.contains(name)) {
            return value instanceof AttributeValue.Text text
                    ? illegalCharacter(text.value())
                    : Optional.empty();
        }
        if (!(value instanceof AttributeValue.Text(String text))) {
            return Optional.of("is " + value.canonical() + "; expected a string");
        }
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        Optional<String> illegal = illegalCharacter(text);
        return illegal.isPresent() ? illegal : badForm(name, text);
    }

    private static Optional<String> badForm(String name, String text) {
        String expected =
                switch (name) {
                    case "source" -> uri(text).isPresent() ? null : "a URI-reference";
                    case "dataschema" ->
                            uri(text).filter(URI::isAbsolute).isPresent()
                                    ? null
                                    : "an absolute URI";
                    case "time" -> isTimestamp(text) ? null : "a timestamp as in RFC 3339";
                    case "datacontenttype" ->
                            MEDIA_TYPE.matcher(text).matches() ? null : "a media type";
                    default -> null;
                };
        return Optional.ofNullable(expected)
                .map(form -> "is " + Printable.quoted(text) + "; expected " + form);
    }

    /// The first character that no attribute may have: control characters, halves of surrogate
    /// pairs and noncharacters. Among them are the line ends with which a header could be
    /// smuggled in.
    static Optional<String> illegalCharacter(String text) {
        // A loop, not a stream, and the printable ASCII first: every attribute of every record
        // passes here.
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.charAt(i);
            if (codePoint >= ' ' && codePoint <= '~') {
                continue;
            }
            codePoint = text.codePointAt(i);
            if (illegal(codePoint)) {
                return Optional.of(
                        "has the character U+%04X, which no attribute may have"
                                .formatted(codePoint));
            }
        }
        return Optional.empty();
    }

    private static boolean illegal(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isTimestamp(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
