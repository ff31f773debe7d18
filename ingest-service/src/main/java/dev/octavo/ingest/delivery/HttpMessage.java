package dev.octavo.ingest.delivery;

import java.util.List;

/// The headers and the body of an event on the wire.
///
/// @param headers in the order in which they are sent; their values are printable ASCII
/// @param body never to be modified Messages are handed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpMessage(List<Header> headers, byte[] body) {
    public HttpMessage {
        headers = List.copyOf(headers);
    }

    /// One header.
    public record Header(String name, String value) {}
}
