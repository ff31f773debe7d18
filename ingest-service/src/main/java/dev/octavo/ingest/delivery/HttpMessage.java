package dev.octavo.ingest.delivery;

import dev.octavo.ingest.translation.Event;

import java.util.List;
import java.util.Map;

/// The headers and the body of an event on the wire.
///
/// @param headers in the order in which they are sent; their values are printable ASCII
/// @param body never to be modified. Messages are handed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpMessage(List<Header> headers, byte[] body) {
    public HttpMessage {
        headers = List.copyOf(headers);
    }

    /// An event as it is, in binary mode if its attributes are not too large for that.
    public static HttpMessage of(Event event) {
        return BinaryMode.message(event, Map.of());
    }

    /// One header.
    public record Header(String name, String value) {}
}
