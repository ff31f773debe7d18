package dev.octavo.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.report.PackagedService;
import dev.octavo.report.api.ApiCaller.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/// What the API refuses, and how it says so.
class ApiProblemsIT {
    private static final String STREAM = "requests-" + UUID.randomUUID();

    private static PackagedService service;
    private static ApiCaller api;

    @BeforeAll
    static void start() throws Exception {
        LocalCloud.shared().setup().stream(STREAM, 1);
        service =
                PackagedService.start(
                        "api-problems", Map.of("OCTAVO_PUBLISHING_STREAM_NAME", STREAM));
        api = new ApiCaller(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        Reply reply =
                api.post(
                        """
                        {"reportId": "a b", "template": {"name": "../x", "size": 3}, "timezone": "UTC",
                         "datasets": {"entries": {"ref": "s3://elsewhere/x.csv"}}}
                        """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:invalid-request");
        assertThat(reply.body().path("problems").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/reportId",
                        "/template/name",
                        "/template/size",
                        "/timezone",
                        "/datasets/entries/ref");
        assertThat(service.journal()).noneMatch(item -> item.get("reportId").s().equals("a b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json | {"template": {"name": "ledger"},}  | 400 | malformed-json
                    application/json | ''                                 | 400 | malformed-json
                    application/json | []                                 | 400 | invalid-request
                    text/csv         | a,b                                | 415 | unsupported-media-type
                    """)
    void aBodyThatIsNoRequestIsRefused(String type, String body, int status, String problem)
            throws Exception {
        Reply reply = api.post(body, Map.of("content-type", type));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:" + problem);
        assertNothingOfTheInside(reply);
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws Exception {
        Reply reply = api.post("{\n  \"template\": ledger\n}");

        assertThat(reply.body().path("detail").asText()).endsWith("(line 2, column 15)");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        String rows = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";

        Reply reply =
                api.post(
                        "{\"template\": {\"name\": \"ledger\"}, \"datasets\": {\"entries\": {\"rows\": ["
                                + rows
                                + "]}}}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:too-large");
        assertThat(reply.body().at("/problems/0/pointer").asText())
                .isEqualTo("/datasets/entries/rows");
    }

    @Test
    void aBodyThatFitsButNotAsARecordIsRefusedAndForgotten() throws Exception {
        String body =
                "{\"reportId\": \"nearly\", \"template\": {\"name\": \"ledger\"}, \"datasets\":"
                        + " {\"entries\": {\"rows\": [{\"name\": \""
                        + "x".repeat((1 << 20) - 200)
                        + "\"}]}}}";

        Reply reply = api.post(body);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(api.get("/api/v1/reports/nearly").status()).isEqualTo(404);
    }

    @Test
    void aBodyBeyondEveryLimitIsRefused() throws Exception {
        Reply reply = api.post("\"" + "x".repeat(11 << 20) + "\"");

        assertThat(reply.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/none, 404, unknown-report",
        "/api/v1/reports/..%2F..%2Fx, 404, unknown-report",
        "/api/v1/reports/none/document, 404, unknown-report",
        "/api/v1/nothing, 404, not-found",
        "/nothing, 404, not-found"
    })
    void whatDoesNotExistIsNotFound(String path, int status, String problem) throws Exception {
        Reply reply = api.get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:" + problem);
        assertNothingOfTheInside(reply);
    }

    @Test
    void aMethodThatDoesNotExistIsNotAllowed() throws Exception {
        Reply reply = api.delete("/api/v1/reports");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:method-not-allowed");
    }

    @Test
    void aMediaTypeThatIsNotGivenIsNotAcceptable() throws Exception {
        Reply reply = api.get("/api/v1/reports/none", Map.of("accept", "text/csv"));

        assertThat(reply.status()).isEqualTo(406);
    }

    @Test
    void aProblemNamesItsTrace() throws Exception {
        Reply reply =
                api.get(
                        "/api/v1/reports/none",
                        Map.of(
                                "traceparent",
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(reply.body().path("traceId").asText())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(reply.body().path("instance").asText()).startsWith("urn:uuid:");
    }

    private static void assertNothingOfTheInside(Reply reply) throws IOException {
        assertThat(reply.body().toString())
                .doesNotContain(
                        "Exception", "dev.octavo", "java.", "io.quarkus", "jakarta", "RESTEASY");
    }
}
