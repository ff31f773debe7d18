package dev.octavo.ingest.translation;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.translation.JsonReading.CloudEvent;
import dev.octavo.ingest.translation.JsonReading.IllegalCloudEvent;
import dev.octavo.ingest.translation.JsonReading.NotJson;
import dev.octavo.ingest.translation.JsonReading.OtherJson;
import dev.octavo.ingest.translation.Translation.Malformed;
import dev.octavo.ingest.translation.Translation.Translated;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns records into events. The same record always becomes the same event, so that a record
/// read twice can be told from two records.
public final class Translator {
    private final Optional<Wrapping> wrapping;

    /// @throws IllegalArgumentException naming the key whose value is absurd
    public Translator(TranslationConfig config, String streamName) {
        this.wrapping = config.type().map(type -> new Wrapping(type, config, streamName));
    }

    /// What this record is as an event.
    public Translation translate(ShardRecord record) {
        if (record.data().length == 0) {
            return malformed("The record is empty; expected a CloudEvent in JSON");
        }
        return switch (CloudEventReader.read(record.data())) {
            case CloudEvent(Event event) ->
                    enriched(new LinkedHashMap<>(event.attributes()), record, event.data());
            case IllegalCloudEvent(List<Problem> problems) -> new Malformed(problems);
            case OtherJson() ->
                    wrapping.isPresent()
                            ? wrapped(wrapping.get(), record)
                            : malformed(
                                    "The record is JSON, but no CloudEvent: it has no"
                                            + " specversion");
            case NotJson(String reason) -> notJson(reason, record);
        };
    }

    private Translation notJson(String reason, ShardRecord record) {
        if (wrapping.isEmpty()) {
            return malformed("The record is no CloudEvent in JSON: " + reason);
        }
        return wrapping.get().json()
                ? malformed("The record is not JSON, as its data content type asks: " + reason)
                : wrapped(wrapping.get(), record);
    }

    private static Translation wrapped(Wrapping wrapping, ShardRecord record) {
        return enriched(
                wrapping.attributes(record), record, new EventData(record.data(), wrapping.json()));
    }

    private static Translation enriched(
            Map<String, AttributeValue> attributes, ShardRecord record, @Nullable EventData data) {
        List<Problem> problems = new ArrayList<>(Enrichment.enrich(attributes, record));
        AttributeValue subject = attributes.get("subject");
        if (subject != null) {
            AttributeRules.complaint("subject", subject)
                    .ifPresent(it -> problems.add(Problem.at("/subject", "The subject " + it)));
        }
        return problems.isEmpty()
                ? new Translated(new Event(attributes, data))
                : new Malformed(problems);
    }

    private static Malformed malformed(String message) {
        return new Malformed(List.of(Problem.at("", message)));
    }
}
