package dev.octavo.ingest.delivery;

import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.Slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The headers and the body of an event on the wire.
///
/// @param headers in the order in which they are sent; their values are printable ASCII
/// @param events how many events it holds
public record HttpMessage(List<Header> headers, Slice body, int events) {
    public HttpMessage {
        headers = List.copyOf(headers);
    }

    /// A message of so many events whose body fills an array, which is never to be modified.
    public HttpMessage(List<Header> headers, byte[] body, int events) {
        this(headers, Slice.of(body), events);
    }

    /// A message of one event.
    public HttpMessage(List<Header> headers, byte[] body) {
        this(headers, body, 1);
    }

    /// The same with more headers, after its own.
    HttpMessage with(Collection<Header> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new HttpMessage(all, body, events);
    }

    /// An event as it is, in binary mode if its attributes are not too large for that.
    public static HttpMessage of(Event event) {
        return BinaryMode.message(event, Map.of());
    }

    /// One header.
    public record Header(String name, String value) {}
}
