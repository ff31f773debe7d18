package dev.octavo.ingest.translation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Optional;

/// What becomes of records that are no CloudEvents.
@ConfigMapping(prefix = "octavo.translation")
public interface TranslationConfig {
    /// The `type` of the events that wrap other payloads, such as
    /// `com.example.order.placed.v1`. Default: none, and then a record that is no CloudEvent is
    /// malformed.
    Optional<String> type();

    /// The `source` of the events that wrap other payloads, a URI-reference. Default:
    /// `/kinesis/{stream name}`.
    Optional<String> source();

    /// The `datacontenttype` of the events that wrap other payloads. When it is a JSON type,
    /// payloads that are not JSON are malformed. Default: `application/json`.
    @WithDefault("application/json")
    String dataContentType();

    /// Where a wrapped JSON payload holds the `subject` of its event: a JSON pointer (RFC 6901)
    /// to a string, number or boolean, such as `/order/id`. An event whose payload has nothing
    /// there has no subject. Default: none.
    Optional<String> subjectPointer();
}
