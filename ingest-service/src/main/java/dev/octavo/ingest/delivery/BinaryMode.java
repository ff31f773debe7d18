package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;
import dev.octavo.ingest.translation.Slice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Writes events in the binary content mode of the HTTP protocol binding of CloudEvents 1.0.2:
/// attributes are headers, the data is the body. An event whose attributes are too large for
/// headers is written in structured mode, which means the same: a server would break off the
/// connection rather than answer.
final class BinaryMode {
    private static final Slice NOTHING = Slice.of(new byte[0]);

    /// The smallest limit that is common among servers, and half of it for what is not an
    /// attribute.
    private static final int LONGEST_HEADERS = 4096;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BinaryMode() {}

    /// The event on the wire.
    ///
    /// @param overrides extensions that are added, or stand in place of the event's own
    static HttpMessage message(Event event, Map<String, String> overrides) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("ce-specversion", Event.SPEC_VERSION));
        for (Map.Entry<String, AttributeValue> attribute : event.attributes().entrySet()) {
            String name = attribute.getKey();
            if (name.equals("datacontenttype")) {
                headers.add(new Header("content-type", attribute.getValue().canonical()));
            } else if (!overrides.containsKey(name)) {
                headers.add(header(name, attribute.getValue().canonical()));
            }
        }
        overrides.forEach((name, value) -> headers.add(header(name, value)));
        if (headers.stream().mapToInt(it -> it.name().length() + it.value().length()).sum()
                > LONGEST_HEADERS) {
            return StructuredMode.message(event, overrides);
        }
        EventData data = event.data();
        return new HttpMessage(headers, data == null ? NOTHING : data.bytes(), 1);
    }

    private static Header header(String name, String value) {
        return new Header("ce-" + name, encoded(value));
    }

    /// Percent-encodes what a header may not hold (HTTP protocol binding, 3.1.3.2).
    static String encoded(String value) {
        if (plain(value)) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (plain(b)) {
                out.append((char) b);
            } else {
                HEX.toHexDigits(out.append('%'), b);
            }
        }
        return out.toString();
    }

    // A loop, not a stream: every attribute of every event passes here.
    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!plain(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(int c) {
        return c > ' ' && c < 0x7F && c != '"' && c != '%';
    }
}
