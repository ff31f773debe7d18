package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

@Timeout(60)
class SinkSecurityTest {
    private static final HttpMessage MESSAGE = new HttpMessage(List.of(), new byte[0]);

    @TempDir Path folder;

    private final BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();
    private HttpsServer server;
    private Path authority;
    private volatile int status = 202;

    @BeforeEach
    void startServer() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "sink",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=sink",
                                "-ext",
                                "SAN=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "secret",
                                "-keystore",
                                keys.toString())
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "secret".toCharArray());
        }
        authority = folder.resolve("ca.pem");
        Files.writeString(
                authority,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("sink").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
                    authorizations.add(authorization == null ? "none" : authorization);
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSinkIsTrustedByTheConfiguredAuthorityOnly() throws Exception {
        Sink trusting = factory(Map.of("ca-certificates-file", authority.toString()));
        Sink byValue = factory(Map.of("ca-certificates", Files.readString(authority)));
        Sink distrusting = factory(Map.of());

        assertThat(trusting.send(MESSAGE)).isInstanceOf(Accepted.class);
        assertThat(byValue.send(MESSAGE)).isInstanceOf(Accepted.class);
        assertThat(distrusting.send(MESSAGE)).isInstanceOf(Retryable.class);
        assertThat(authorizations).containsOnly("none");
    }

    @Test
    void theTokenIsReadAgainWhenItChangesAndStaysWhileItCannotBeRead() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first.token\n");
        Sink sink =
                factory(
                        Map.of(
                                "ca-certificates-file",
                                authority.toString(),
                                "bearer-token-file",
                                token.toString()));

        sink.send(MESSAGE);
        Path next = Files.writeString(folder.resolve("next"), "other.token\n");
        Files.move(next, token, StandardCopyOption.REPLACE_EXISTING);
        sink.send(MESSAGE);
        Files.writeString(token, "");
        sink.send(MESSAGE);
        Files.delete(token);
        sink.send(MESSAGE);

        assertThat(authorizations)
                .containsExactly(
                        "Bearer first.token",
                        "Bearer other.token",
                        "Bearer other.token",
                        "Bearer other.token");
    }

    @Test
    void aTokenThatIsRefusedDoesNotCondemnTheEvent() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first.token");
        Sink sink =
                factory(
                        Map.of(
                                "ca-certificates-file",
                                authority.toString(),
                                "bearer-token-file",
                                token.toString()));
        status = 401;

        assertThat(sink.send(MESSAGE)).isInstanceOf(Retryable.class);
    }

    @Test
    void whatIsNoTokenOrNoCertificateIsNamedAtTheStart() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "");
        Path header = Files.writeString(folder.resolve("header"), "a token\r\nx: y");

        assertThatThrownBy(() -> factory(Map.of("bearer-token-file", empty.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("octavo.sink-security.bearer-token-file")
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> factory(Map.of("bearer-token-file", header.toString())))
                .hasMessageContaining("not a token")
                .hasMessageNotContaining("a token\r");
        assertThatThrownBy(() -> factory(Map.of("bearer-token-file", "/missing")))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> factory(Map.of("ca-certificates-file", header.toString())))
                .hasMessageContaining("octavo.sink-security.ca-certificates-file")
                .hasMessageContaining("PEM");
        assertThatThrownBy(() -> factory(Map.of("ca-certificates", "none")))
                .hasMessageContaining("octavo.sink-security.ca-certificates: ");
        assertThatThrownBy(
                        () ->
                                factory(
                                        Map.of(
                                                "ca-certificates-file",
                                                authority.toString(),
                                                "ca-certificates",
                                                Files.readString(authority))))
                .hasMessageContaining("expected one of them");
    }

    private Sink factory(Map<String, String> security) {
        return new SinkFactory(
                        Configured.by(DeliveryConfig.class, "octavo.delivery", Map.of()),
                        Configured.by(SinkSecurityConfig.class, "octavo.sink-security", security),
                        Configured.by(CircuitConfig.class, "octavo.circuit", Map.of()),
                        Clock.systemUTC())
                .sink(
                        URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"),
                        false);
    }
}
