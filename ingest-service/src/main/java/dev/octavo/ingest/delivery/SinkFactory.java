package dev.octavo.ingest.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes sinks that are reached by HTTP: continuing the event's trace, with what they are trusted
/// by, with the token that they ask for, and each behind a circuit of its own.
@Singleton
public final class SinkFactory {
    private static final String TOKEN_FILE = "octavo.sink-security.bearer-token-file";

    private final CircuitConfig circuit;
    private final Clock clock;
    private final SinkTrust trust;
    private final SinkClient client;
    private final Optional<BearerToken> token;
    private final List<Circuit> circuits = new CopyOnWriteArrayList<>();
    private final SinkTally tally = new SinkTally();

    /// @throws IllegalArgumentException naming the key whose value is absurd
    SinkFactory(
            DeliveryConfig delivery,
            SinkSecurityConfig security,
            CircuitConfig circuit,
            Clock clock) {
        this.circuit = circuit;
        this.clock = clock;
        Requirement.positive("octavo.delivery.connect-timeout", delivery.connectTimeout());
        Requirement.positive("octavo.delivery.timeout", delivery.timeout());
        Requirement.range("octavo.circuit.failures", circuit.failures(), 0, 10_000);
        Requirement.positive("octavo.circuit.maximum-wait", circuit.maximumWait());
        token = security.bearerTokenFile().map(file -> BearerToken.in(TOKEN_FILE, file));
        trust = SinkTrust.of(security);
        client =
                new SinkClient(
                        delivery.connectTimeout(),
                        delivery.timeout(),
                        trust,
                        SinkClient.CONNECTIONS);
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    /// The sink that takes the events. It alone gets the bearer token: a token is meant for one
    /// audience.
    Sink sink(URI uri, boolean repliesWanted) {
        Sink plain = plain(uri, repliesWanted);
        return guarded(
                "sink",
                token.<Sink>map(known -> new AuthorizedSink(plain, known)).orElse(plain),
                tally);
    }

    /// The sink that takes the replies.
    Sink replySink(URI uri) {
        return guarded("reply-sink", plain(uri, false), new SinkTally());
    }

    /// The sink that takes dead letters. It does not get the bearer token either.
    public Sink deadLetterSink(URI uri) {
        return guarded("dead-letter-sink", plain(uri, false), new SinkTally());
    }

    // Trust that cannot be had is to be told at the start, not by the first delivery.
    private HttpSink plain(URI uri, boolean contentWanted) {
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            trust.prepare();
        }
        return new HttpSink(client, uri, contentWanted, clock);
    }

    /// The circuits of the sinks made so far.
    public List<Circuit> circuits() {
        return List.copyOf(circuits);
    }

    /// How many events the sink was sent.
    public SinkTally tally() {
        return tally;
    }

    private Sink guarded(String name, Sink sink, SinkTally tally) {
        Circuit guard = new Circuit(name, circuit, clock);
        circuits.add(guard);
        return new GuardedSink(new TracedSink(sink), guard, tally);
    }
}
