package dev.octavo.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.smallrye.config.SmallRyeConfigBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The identity of a pod on EKS: a token in a file and the name of a role, exchanged for keys
/// at STS.
class WebIdentityTest {
    private static final String ANSWER =
            """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleWithWebIdentityResult>
                <Credentials>
                  <AccessKeyId>of-the-pod</AccessKeyId>
                  <SecretAccessKey>secret</SecretAccessKey>
                  <SessionToken>session</SessionToken>
                  <Expiration>2999-01-01T00:00:00Z</Expiration>
                </Credentials>
              </AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>
            """;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer sts;
    private Map<String, String> properties;

    @BeforeEach
    void startStsAndBecomeAPod(@TempDir Path folder) throws IOException {
        sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sts.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    asked.add(new String(body, StandardCharsets.UTF_8));
                    byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        sts.start();
        properties =
                Map.of(
                        "aws.webIdentityTokenFile",
                        Files.writeString(folder.resolve("token"), "the-token").toString(),
                        "aws.roleArn",
                        "arn:aws:iam::111122223333:role/octavo-report-service",
                        "aws.region",
                        "eu-central-1",
                        "aws.endpointUrlSts",
                        "http://127.0.0.1:" + sts.getAddress().getPort());
        properties.forEach(System::setProperty);
    }

    @AfterEach
    void stopStsAndBeNobody() {
        properties.keySet().forEach(System::clearProperty);
        sts.stop(0);
    }

    @Test
    void keysAreThoseOfThePodsRole() {
        AwsConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(AwsConfig.class)
                        .build()
                        .getConfigMapping(AwsConfig.class);

        var credentials = new AwsClientSettings(config).credentials().resolveCredentials();

        assertThat(credentials.accessKeyId()).isEqualTo("of-the-pod");
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("the-token", "role%2Foctavo-report-service");
    }
}
