package dev.octavo.localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

class CloudEnvironmentTest {

    private static final Endpoints ENDPOINTS =
            new Endpoints(
                    URI.create("http://127.0.0.1:1"),
                    URI.create("http://127.0.0.1:2"),
                    URI.create("http://127.0.0.1:3"));

    @Test
    void isWhatEverySdkUnderstands() {
        assertThat(CloudEnvironment.of(ENDPOINTS, Map.of("PATH", "/bin")))
                .containsOnlyKeys(
                        "AWS_REGION",
                        "AWS_DEFAULT_REGION",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY",
                        "AWS_ENDPOINT_URL_KINESIS",
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        "AWS_ENDPOINT_URL_S3")
                .containsEntry("AWS_ENDPOINT_URL_KINESIS", "http://127.0.0.1:1")
                .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:2")
                .containsEntry("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:3");
    }

    @Test
    void keepsAProxyAwayFromThisMachine() {
        var proxied = Map.of("http_proxy", "http://proxy:3128", "NO_PROXY", "intranet");

        assertThat(CloudEnvironment.of(ENDPOINTS, proxied))
                .containsEntry("NO_PROXY", "intranet,127.0.0.1")
                .containsEntry("no_proxy", "intranet,127.0.0.1");
        assertThat(CloudEnvironment.of(ENDPOINTS, Map.of("HTTP_PROXY", "http://proxy:3128")))
                .containsEntry("NO_PROXY", "127.0.0.1");
    }
}
