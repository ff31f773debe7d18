package dev.octavo.ingest.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.deadletter.Selection;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The body of `POST /redrives`, unchecked.
///
/// @param object one dead letter's key; then neither `from`, `to` nor `cause` is given
/// @param from arrival from which on, RFC 3339
/// @param to arrival before which, RFC 3339
/// @param cause only those of this cause
/// @param dryRun whether nothing is to be sent
/// @param limit how many at most, 1 to 10000; 1000 when missing
public record RedriveRequest(
        @Nullable String object,
        @Nullable String from,
        @Nullable String to,
        @Nullable String cause,
        @Nullable Boolean dryRun,
        @Nullable Integer limit) {
    private static final int MOST = 10_000;
    private static final int USUAL = 1_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    /// What a request asks for.
    sealed interface Reading {
        /// Something that can be done.
        record Understood(Selection selection, boolean dryRun, int limit) implements Reading {}

        /// Something else.
        record Refused(List<Problem> problems) implements Reading {}
    }

    private static final List<String> FIELDS =
            Arrays.stream(RedriveRequest.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

    /// Reads a body. A field that is not known is refused: it may be a misspelt `dryRun`.
    static Reading of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            return new Reading.Refused(List.of(Problem.at("", "expected a JSON object")));
        }
        List<Problem> unknown =
                body.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !FIELDS.contains(name))
                        .map(
                                name ->
                                        Problem.at(
                                                "/" + name,
                                                "is not known; expected "
                                                        + String.join(", ", FIELDS)))
                        .toList();
        if (!unknown.isEmpty()) {
            return new Reading.Refused(unknown);
        }
        try {
            return JSON.treeToValue(body, RedriveRequest.class).read();
        } catch (JsonProcessingException e) {
            String field =
                    e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                            ? "/" + mapping.getPath().getLast().getFieldName()
                            : "";
            return new Reading.Refused(List.of(Problem.at(field, "is of the wrong type")));
        }
    }

    /// Checks everything at once.
    Reading read() {
        List<Problem> problems = new ArrayList<>();
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            problems.add(Problem.at("/limit", "is %d; expected 1 to %d".formatted(most, MOST)));
        }
        Optional<Selection> selection = object == null ? range(problems) : one(object, problems);
        return problems.isEmpty() && selection.isPresent()
                ? new Reading.Understood(selection.get(), Boolean.TRUE.equals(dryRun), most)
                : new Reading.Refused(List.copyOf(problems));
    }

    private Optional<Selection> one(String key, List<Problem> problems) {
        if (from != null || to != null || cause != null) {
            problems.add(
                    Problem.at(
                            "/object",
                            "is given together with from, to or cause; expected either"));
        }
        if (key.isBlank() || key.length() > 1024) {
            problems.add(Problem.at("/object", "expected the key of an object"));
        }
        return Optional.of(new Selection.OneObject(key));
    }

    private Optional<Selection> range(List<Problem> problems) {
        Optional<Instant> first = instant("/from", from, problems);
        Optional<Instant> end = instant("/to", to, problems);
        List<String> causes =
                Arrays.stream(DeadLetter.Cause.values()).map(DeadLetter.Cause::word).toList();
        if (cause != null && !causes.contains(cause)) {
            problems.add(Problem.at("/cause", "expected one of " + String.join(", ", causes)));
        }
        if (first.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Duration length = Duration.between(first.get(), end.get());
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            problems.add(Problem.at("/to", "expected later than from, by 366 days at most"));
            return Optional.empty();
        }
        return Optional.of(new Selection.Range(first.get(), end.get(), Optional.ofNullable(cause)));
    }

    private static Optional<Instant> instant(
            String pointer, @Nullable String text, List<Problem> problems) {
        String expected = "expected a time such as 2026-02-01T00:00:00Z";
        if (text == null) {
            problems.add(Problem.at(pointer, "is missing; " + expected + ", or object"));
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            problems.add(Problem.at(pointer, "is no time; " + expected));
            return Optional.empty();
        }
    }
}
