package dev.octavo.report.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads JSON that came from outside: strictly (RFC 8259, no doubled names, nothing behind the
/// value), and with decimals kept digit by digit.
public final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private JsonText() {}

    /// Reads one JSON value.
    ///
    /// @param text the whole text, in UTF-8
    public static JsonParsing parse(byte[] text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parse(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static JsonParsing parse(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null) {
                return new JsonParsing.Malformed("there is no JSON", 1, 1);
            }
            return parser.nextToken() == null
                    ? new JsonParsing.Parsed(value)
                    : malformed("something follows the JSON value", parser.currentTokenLocation());
        } catch (JsonEOFException e) {
            return malformed("the JSON ends too early", e.getLocation());
        } catch (StreamConstraintsException e) {
            // Its own message speaks of this program's classes.
            return malformed(
                    "the JSON is nested too deeply, or a name, text or number in it is too long",
                    parser.currentLocation());
        } catch (JsonProcessingException e) {
            return malformed(withoutHint(e.getOriginalMessage()), e.getLocation());
        }
    }

    /// Some messages end with a hint to those who program with Jackson.
    private static String withoutHint(String message) {
        int hint = message.indexOf(": enable `");
        return hint < 0 ? message : message.substring(0, hint);
    }

    private static JsonParsing malformed(String message, @Nullable JsonLocation at) {
        return new JsonParsing.Malformed(
                message, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }
}
