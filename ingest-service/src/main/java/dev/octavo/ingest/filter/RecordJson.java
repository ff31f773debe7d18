package dev.octavo.ingest.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.octavo.ingest.translation.JsonFault;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.Utf8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// A record as patterns see it: the member `kinesis` of the event that Lambda would make of it,
/// with the data decoded.
final class RecordJson {
    // The data stands one level deeper in what patterns are compared with.
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(StreamReadConstraints.DEFAULT_MAX_DEPTH - 1)
                                    .build())
                    .build();

    private final ShardRecord record;

    RecordJson(ShardRecord record) {
        this.record = record;
    }

    /// What the record's data is.
    sealed interface Data {}

    /// JSON.
    record Parsed(String json) implements Data {}

    /// Something else.
    ///
    /// @param reason where it stops being JSON, and how
    record NotJson(String reason) implements Data {}

    /// The record without its data.
    String metadata() {
        return "{" + members() + "}";
    }

    /// The record with its data.
    ///
    /// @param data one JSON value
    String with(String data) {
        return "{" + members() + ",\"" + Pattern.DATA + "\":" + data + "}";
    }

    private String members() {
        String arrival = BigDecimal.valueOf(record.arrival().toEpochMilli(), 3).toPlainString();
        return "\"kinesisSchemaVersion\":\"1.0\",\"partitionKey\":\"%s\",\"sequenceNumber\":\"%s\""
                        .formatted(partitionKey(), record.position().sequenceNumber())
                + ",\"approximateArrivalTimestamp\":"
                + arrival;
    }

    // Half a surrogate pair cannot be written in UTF-8: it becomes a question mark.
    private String partitionKey() {
        String wellFormed =
                new String(
                        record.partitionKey().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8);
        return new String(JsonStringEncoder.getInstance().quoteAsString(wellFormed));
    }

    /// The record's data, if it is one JSON value: it must not be able to speak for members
    /// beside it.
    Data data() {
        byte[] bytes = record.data();
        if (!Utf8.isText(bytes)) {
            return new NotJson(JsonFault.NO_TEXT);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                return new NotJson(JsonFault.NOTHING);
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null ? new Parsed(json) : new NotJson(JsonFault.TRAILING);
        } catch (JsonProcessingException e) {
            return new NotJson(JsonFault.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
