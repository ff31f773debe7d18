package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/// What a request asks for, as one hash: two requests with the same digest ask for the same
/// document. It tells a repeated request from another one under the same report's id.
///
/// The order of fields does not count, nor do labels, the report's id and fields that no
/// document depends on.
///
/// @param value the SHA-256, 64 hexadecimal digits in lower case
public record RequestDigest(String value) {
    private static final List<String> DECISIVE =
            List.of("template", "parameters", "datasets", "locale", "timeZone");

    /// The digest of a request's data, whether the request is right or not.
    public static RequestDigest of(JsonNode data) {
        MessageDigest digest = Sha256.digest();
        if (data.isObject()) {
            for (String field : DECISIVE) {
                feed(digest, field);
                feed(digest, data.path(field));
            }
        } else {
            feed(digest, data);
        }
        return new RequestDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static void feed(MessageDigest digest, JsonNode node) {
        if (node.isObject()) {
            feed(digest, "{" + node.size());
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                feed(digest, name);
                feed(digest, node.get(name));
            }
        } else if (node.isArray()) {
            feed(digest, "[" + node.size());
            for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
                feed(digest, elements.next());
            }
        } else {
            feed(digest, node.getNodeType().name());
            // Whoever passed the event on may have written 1.10 as 1.1 or 11e-1.
            feed(
                    digest,
                    node.isNumber()
                            ? node.decimalValue().stripTrailingZeros().toString()
                            : node.asText());
        }
    }

    private static void feed(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
