package dev.octavo.ingest.delivery;

import dev.octavo.ingest.translation.Printable;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;

import jakarta.inject.Singleton;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes sinks that are reached by HTTP: continuing the event's trace, with what they are trusted
/// by, with the token that they
/// ask for, and each behind a circuit of its own.
@Singleton
public final class SinkFactory {
    /// More connections than all shards of one process ever need: the parallelization factor is
    /// the bound.
    private static final int CONNECTIONS = 1000;

    private static final String CA_FILE = "octavo.sink-security.ca-certificates-file";
    private static final String CA_VALUE = "octavo.sink-security.ca-certificates";
    private static final String TOKEN_FILE = "octavo.sink-security.bearer-token-file";

    private final DeliveryConfig delivery;
    private final CircuitConfig circuit;
    private final Clock clock;
    private final HttpClient client;
    private final Optional<BearerToken> token;
    private final List<Circuit> circuits = new CopyOnWriteArrayList<>();
    private final SinkTally tally = new SinkTally();

    /// @throws IllegalArgumentException naming the key whose value is absurd
    SinkFactory(
            Vertx vertx,
            DeliveryConfig delivery,
            SinkSecurityConfig security,
            CircuitConfig circuit,
            Clock clock) {
        this.delivery = delivery;
        this.circuit = circuit;
        this.clock = clock;
        Requirement.positive("octavo.delivery.connect-timeout", delivery.connectTimeout());
        Requirement.positive("octavo.delivery.timeout", delivery.timeout());
        Requirement.range("octavo.circuit.failures", circuit.failures(), 0, 10_000);
        Requirement.positive("octavo.circuit.maximum-wait", circuit.maximumWait());
        token = security.bearerTokenFile().map(file -> BearerToken.in(TOKEN_FILE, file));
        HttpClientOptions options =
                new HttpClientOptions()
                        .setConnectTimeout((int) delivery.connectTimeout().toMillis());
        certificates(security)
                .ifPresent(
                        pem ->
                                options.setTrustOptions(
                                        new PemTrustOptions().addCertValue(Buffer.buffer(pem))));
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /// The sink that takes the events. It alone gets the bearer token: a token is meant for one
    /// audience.
    Sink sink(URI uri, boolean repliesWanted) {
        Sink plain = new HttpSink(client, uri, delivery.timeout(), repliesWanted, clock);
        return guarded(
                "sink",
                token.<Sink>map(known -> new AuthorizedSink(plain, known)).orElse(plain),
                tally);
    }

    /// The sink that takes the replies.
    Sink replySink(URI uri) {
        return guarded(
                "reply-sink",
                new HttpSink(client, uri, delivery.timeout(), false, clock),
                new SinkTally());
    }

    /// The sink that takes dead letters. It does not get the bearer token either.
    public Sink deadLetterSink(URI uri) {
        return guarded(
                "dead-letter-sink",
                new HttpSink(client, uri, delivery.timeout(), false, clock),
                new SinkTally());
    }

    /// The circuits of the sinks made so far.
    public List<Circuit> circuits() {
        return List.copyOf(circuits);
    }

    /// How many deliveries the sink was sent.
    public SinkTally tally() {
        return tally;
    }

    private Sink guarded(String name, Sink sink, SinkTally tally) {
        Circuit guard = new Circuit(name, circuit, clock);
        circuits.add(guard);
        return new GuardedSink(new TracedSink(sink), guard, tally);
    }

    private static Optional<String> certificates(SinkSecurityConfig security) {
        Optional<String> value = security.caCertificates().filter(pem -> !pem.isBlank());
        if (security.caCertificatesFile().isEmpty()) {
            value.ifPresent(pem -> check(CA_VALUE, pem));
            return value;
        }
        if (value.isPresent()) {
            throw new IllegalArgumentException(
                    CA_FILE + ": given together with " + CA_VALUE + "; expected one of them");
        }
        Path file = security.caCertificatesFile().get();
        try {
            String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
            check(CA_FILE, pem);
            return Optional.of(pem);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    CA_FILE
                            + ": "
                            + Printable.quoted(file.toString())
                            + " cannot be read; expected a file with certificates in PEM",
                    e);
        }
    }

    private static void check(String key, String pem) {
        try {
            var found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.ISO_8859_1)));
            if (found.isEmpty()) {
                throw new CertificateException("none found");
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException(
                    key + ": holds no certificates; expected X.509 certificates in PEM", e);
        }
    }
}
