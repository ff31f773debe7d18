package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.engine.dataset.Format;
import dev.octavo.report.source.DatasetOrigin;
import dev.octavo.report.source.ObjectAddress;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RequestReaderTest {
    @Test
    void readsEverythingThatARequestSays() {
        String json =
                """
                {"reportId": "r1", "template": {"name": "invoice"},
                 "parameters": {"price": 1.10, "count": 3, "paid": false, "tags": ["a", "b"]},
                 "datasets": {"lines": {"ref": "s3://octavo-datasets/a/b.ndjson"}, "notes": {"rows": [{"a": null}]}},
                 "locale": "de-CH", "timeZone": "Europe/Zurich", "labels": {"team": "x"}}
                """;

        ReportRequest request = valid(json);

        assertThat(request.reportId()).contains(new ReportId("r1"));
        assertThat(request.template()).isEqualTo(new TemplateRef("invoice", null));
        assertThat(request.parameters())
                .isEqualTo(
                        Map.of(
                                "price",
                                new BigDecimal("1.10"),
                                "count",
                                3,
                                "paid",
                                false,
                                "tags",
                                List.of("a", "b")));
        assertThat(request.datasets().get("lines"))
                .isEqualTo(
                        new DatasetOrigin.ClaimCheck(
                                new ObjectAddress("octavo-datasets", "a/b.ndjson"),
                                Format.JSON_LINES));
        assertThat(request.datasets().get("notes")).isInstanceOf(DatasetOrigin.Inline.class);
        assertThat(request.locale()).isEqualTo(Locale.of("de", "CH"));
        assertThat(request.timeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(request.labels()).containsEntry("team", "x");
    }

    @Test
    void usesTheConfiguredLocaleAndTimeZone() {
        String json = "{\"template\": {\"name\": \"invoice\"}}";

        RequestReading reading =
                Requests.reader("fr-CA", "America/Toronto", 1_000)
                        .read(Requests.tree(json), json.length(), UnknownFields.IGNORED);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        RequestReading.Valid.class,
                        valid -> {
                            assertThat(valid.request().locale()).isEqualTo(Locale.CANADA_FRENCH);
                            assertThat(valid.request().timeZone())
                                    .isEqualTo(ZoneId.of("America/Toronto"));
                        });
    }

    @Test
    void refusesUnknownFieldsWhereTheyAreRefused() {
        String json =
                """
                {"template": {"name": "invoice", "colour": "red"}, "parametres": {},
                 "datasets": {"lines": {"rows": [{"any": 1}], "kind": "x"}},
                 "labels": {"any": "x"}}
                """;

        Failure failure = invalid(json, UnknownFields.REFUSED);

        assertThat(failure.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/parametres", "/template/colour", "/datasets/lines/kind");
    }

    @Test
    void keepsWhatIsRightOfAWrongRequest() {
        String json =
                """
                {"reportId": "r1", "template": {"name": "invoice"}, "labels": {"a": "b", "c": 1},
                 "locale": 7}
                """;

        RequestReading reading = Requests.read(json, UnknownFields.IGNORED);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        RequestReading.Invalid.class,
                        invalid -> {
                            assertThat(invalid.reportId()).contains(new ReportId("r1"));
                            assertThat(invalid.template())
                                    .contains(new TemplateRef("invoice", null));
                            assertThat(invalid.labels()).isEqualTo(Map.of("a", "b"));
                        });
    }

    @Test
    void saysWhatWasSentAndWhatWasExpected() {
        Failure failure =
                invalid(
                        "{\"template\": {\"name\": \"../etc\"}, \"timeZone\": \"Mars/Olympus\"}",
                        UnknownFields.IGNORED);

        assertThat(failure.type()).isEqualTo("invalid-request");
        assertThat(failure.detail()).isEqualTo("2 problems");
        assertThat(failure.problems())
                .extracting(Problem::pointer, Problem::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "/template/name",
                                "is '../etc'; expected up to 64 lower-case letters, digits and"
                                        + " single '-' between them"),
                        tuple(
                                "/timeZone",
                                "is 'Mars/Olympus'; expected an IANA time zone such as"
                                        + " America/New_York, or UTC"));
    }

    @Test
    void namesTheFailureAfterItsProblemsWhenTheyAgree() {
        Failure failure =
                invalid(
                        """
                        {"template": {"name": "invoice"},
                         "datasets": {"a": {"ref": "s3://secrets/a.csv"}, "b": {"ref": "s3://secrets/b.csv"}}}
                        """,
                        UnknownFields.IGNORED);

        assertThat(failure.type()).isEqualTo("forbidden-source");
    }

    @Test
    void pointsAtTheLargestDatasetOfARequestThatIsTooLarge() {
        String rows =
                IntStream.range(0, 50)
                        .mapToObj(i -> "{\"n\": " + i + "}")
                        .collect(Collectors.joining(",", "[", "]"));
        String json =
                "{\"template\": {\"name\": \"invoice\"}, \"datasets\": {\"small\": {\"rows\": [{\"n\": 1}]},"
                        + " \"large/one\": {\"rows\": "
                        + rows
                        + "}}}";

        RequestReading reading =
                Requests.reader("en", "UTC", 100)
                        .read(Requests.tree(json), json.length(), UnknownFields.IGNORED);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        RequestReading.Invalid.class,
                        invalid -> {
                            assertThat(invalid.failure().type()).isEqualTo("too-large");
                            assertThat(invalid.failure().problems())
                                    .extracting(Problem::pointer)
                                    .containsExactly("/datasets/large~1one/rows");
                        });
    }

    @Test
    void listsAtMostAHundredProblemsAndCountsTheRest() {
        String rows =
                IntStream.range(0, 5_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "[", "]"));

        Failure failure =
                invalid(
                        "{\"template\": {\"name\": \"invoice\"}, \"datasets\": {\"a\": {\"rows\": "
                                + rows
                                + "}}}",
                        UnknownFields.IGNORED);

        assertThat(failure.problems()).hasSize(100);
        assertThat(failure.detail()).isEqualTo("5000 problems, of which the first 100 are listed");
    }

    @Test
    void repeatsOnlyTheBeginningOfALongValue() {
        Failure failure =
                invalid(
                        "{\"template\": {\"name\": \"" + "X".repeat(100_000) + "\"}}",
                        UnknownFields.IGNORED);

        assertThat(failure.problems().getFirst().message()).hasSizeLessThan(200).contains("X…'");
    }

    @Test
    void absurdConfigurationIsRefusedByItsKey() {
        assertThatThrownBy(() -> Requests.reader("klingon", "UTC", 1))
                .hasMessageContaining("octavo.request.default-locale: is 'klingon'");
        assertThatThrownBy(() -> Requests.reader("en", "+02:00", 1))
                .hasMessageContaining("octavo.request.default-time-zone: is '+02:00'");
        assertThatThrownBy(() -> Requests.reader("en", "UTC", 0))
                .hasMessageContaining("octavo.request.max-inline-bytes: is 0");
    }

    private static ReportRequest valid(String json) {
        return switch (Requests.read(json, UnknownFields.REFUSED)) {
            case RequestReading.Valid(ReportRequest request) -> request;
            case RequestReading.Invalid invalid -> throw new AssertionError(invalid.failure());
        };
    }

    private static Failure invalid(String json, UnknownFields unknownFields) {
        return switch (Requests.read(json, unknownFields)) {
            case RequestReading.Valid valid -> throw new AssertionError(valid);
            case RequestReading.Invalid invalid -> invalid.failure();
        };
    }
}
