package dev.octavo.report.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.lifecycle.EventIdentity;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.lifecycle.ReportStatus;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.RequestDigest;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Reads the items of the journal's table, and writes the parts of them that are JSON.
@Singleton
class ReportItem {
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    ReportItem(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// The key of a report's item.
    static Map<String, AttributeValue> key(ReportId id) {
        return Map.of(
                "pk", AttributeValue.fromS("REPORT#" + id.value()),
                "sk", AttributeValue.fromS("REPORT"));
    }

    /// A record as text, for an attribute that nothing searches.
    AttributeValue json(Object value) {
        try {
            return AttributeValue.fromS(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of this service cannot be written", e);
        }
    }

    Report read(Map<String, AttributeValue> item) {
        return new Report(
                order(item),
                Instant.parse(text(item, "requestedAt")),
                Instant.parse(text(item, "updatedAt")),
                number(item, "revision"),
                Math.toIntExact(number(item, "attempts")),
                state(item));
    }

    private ReportOrder order(Map<String, AttributeValue> item) {
        return new ReportOrder(
                new ReportId(text(item, "reportId")),
                new RequestDigest(text(item, "digest")),
                new EventIdentity(text(item, "eventSource"), text(item, "eventId")),
                template(item, "templateName", "templateVersion"),
                item.containsKey("labels") ? json(item, "labels", LABELS) : Map.of());
    }

    private ReportState state(Map<String, AttributeValue> item) {
        ReportStatus status =
                ReportStatus.of(text(item, "status"))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "journal: unknown status " + item.get("status")));
        return switch (status) {
            case QUEUED -> new ReportState.Queued();
            case RENDERING ->
                    new ReportState.Rendering(Instant.ofEpochMilli(number(item, "leaseUntil")));
            case COMPLETED ->
                    new ReportState.Completed(
                            template(item, "usedTemplateName", "usedTemplateVersion").orElseThrow(),
                            json(item, "document", new TypeReference<DocumentRef>() {}),
                            Instant.parse(text(item, "concludedAt")));
            case FAILED ->
                    new ReportState.Failed(
                            json(item, "failure", new TypeReference<Failure>() {}),
                            Instant.parse(text(item, "concludedAt")));
            case CANCELLED -> new ReportState.Cancelled();
            case EXPIRED -> new ReportState.Expired();
        };
    }

    private static Optional<TemplateRef> template(
            Map<String, AttributeValue> item, String name, String version) {
        return Optional.ofNullable(item.get(name))
                .map(
                        value ->
                                new TemplateRef(
                                        value.s(),
                                        item.containsKey(version) ? item.get(version).s() : null));
    }

    private <T> T json(Map<String, AttributeValue> item, String name, TypeReference<T> type) {
        try {
            return mapper.readValue(text(item, name), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal: attribute " + name + " cannot be read", e);
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(attribute(item, name).n());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("journal: attribute " + name + " is missing");
        }
        return value;
    }
}
