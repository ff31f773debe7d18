package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.EventType;

import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventBuilder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the event that announces what came of a report. Its id is the same for every delivery
/// of the request, so that subscribers can tell a repeated announcement.
final class ReplyEvent {
    static final String SOURCE = "/octavo/report-service";

    private static final List<String> CARRIED =
            List.of("traceparent", "tracestate", "partitionkey", "correlationid");

    private final ObjectMapper mapper;

    ReplyEvent(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    CloudEvent<JsonNode> completed(EventAttributes request, Answer.Completed answer) {
        return reply(
                request,
                EventType.REPORT_COMPLETED,
                answer.announcement().reportId(),
                answer.announcement().state(),
                answer.time(),
                answer.announcement());
    }

    CloudEvent<JsonNode> failed(EventAttributes request, Answer.Failed answer) {
        return reply(
                request,
                EventType.REPORT_FAILED,
                answer.announcement().reportId(),
                answer.announcement().state(),
                answer.time(),
                answer.announcement());
    }

    private CloudEvent<JsonNode> reply(
            EventAttributes request,
            EventType type,
            String reportId,
            String state,
            Instant time,
            Object data) {
        return CloudEventBuilder.create()
                .specVersion("1.0")
                .id(reportId + "." + state)
                .type(type.value())
                .source(SOURCE)
                .subject("reports/" + reportId)
                .time(time.atOffset(ZoneOffset.UTC))
                .dataSchema("urn:octavo:schema:report-" + state + "-v1")
                .extensions(extensions(request))
                .build(mapper.<JsonNode>valueToTree(data));
    }

    private static Map<String, String> extensions(EventAttributes request) {
        Map<String, String> extensions = new TreeMap<>(request.extensions());
        extensions.keySet().retainAll(CARRIED);
        extensions.put("causationid", request.id());
        if (request.binary()) {
            extensions.replaceAll((name, value) -> encoded(value));
        }
        return extensions;
    }

    /// As the HTTP protocol binding of CloudEvents encodes a header's value: only what may not
    /// stand in a header, or would be read as an escape.
    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        value.codePoints()
                .forEach(
                        character -> {
                            if (character > ' '
                                    && character < 0x7f
                                    && character != '%'
                                    && character != '"') {
                                encoded.appendCodePoint(character);
                            } else if (character == ' ') {
                                encoded.append("%20");
                            } else {
                                encoded.append(
                                        URLEncoder.encode(
                                                Character.toString(character),
                                                StandardCharsets.UTF_8));
                            }
                        });
        return encoded.toString();
    }
}
