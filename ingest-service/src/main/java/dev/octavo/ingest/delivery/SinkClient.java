package dev.octavo.ingest.delivery;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// The connections to all sinks. It sends a request as it is, once: what is tried again, and what
/// an answer means, is decided elsewhere.
public final class SinkClient implements AutoCloseable {
    /// More connections to one sink than all shards of one process ever need: the
    /// parallelization factor is the bound.
    static final int CONNECTIONS = 1000;

    /// A sink may close a connection that nobody uses. One that has rested so long is looked at
    /// before a request is entrusted to it, because a request that is lost is never sent again
    /// here.
    private static final TimeValue RESTED = TimeValue.ofMilliseconds(500);

    /// Where no sink asks for less.
    private static final TimeValue KEPT = TimeValue.ofMinutes(1);

    /// As much of headers as servers usually take: without a bound, a broken sink could fill the
    /// memory with them.
    private static final Http1Config HEADERS =
            Http1Config.custom().setMaxLineLength(8 * 1024).setMaxHeaderCount(200).build();

    private final CloseableHttpClient client;
    private final Deadlines deadlines;
    private final Duration timeout;

    /// @param connectTimeout until a connection is there
    /// @param timeout for one delivery, until the whole answer is there
    /// @param trust who vouches for a sink that is reached by `https`
    /// @param connections to one sink at once, at most; a delivery waits for one until its time
    ///     is over
    SinkClient(Duration connectTimeout, Duration timeout, SinkTrust trust, int connections) {
        this.timeout = timeout;
        this.deadlines = new Deadlines(timeout);
        // The deadline comes before any limit of the client: its own of three minutes would be too
        // early for some, and one of a socket would set a timer for each wait.
        client =
                HttpClientBuilder.create()
                        .setConnectionManager(manager(connectTimeout, trust, connections))
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionKeepAlive(KEPT)
                                        .setConnectionRequestTimeout(
                                                Timeout.of(timeout.multipliedBy(2)))
                                        .setResponseTimeout(Timeout.DISABLED)
                                        .setAuthenticationEnabled(false)
                                        .setProtocolUpgradeEnabled(false)
                                        .build())
                        .setDefaultCookieSpecRegistry(_ -> null)
                        .setDefaultAuthSchemeRegistry(_ -> null)
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableConnectionState()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableDefaultUserAgent()
                        .disableRedirectHandling()
                        .build();
    }

    private static PoolingHttpClientConnectionManager manager(
            Duration connectTimeout, SinkTrust trust, int connections) {
        PoolingHttpClientConnectionManager manager =
                new PoolingHttpClientConnectionManager(
                        new DefaultHttpClientConnectionOperator(
                                SinkClient::socket,
                                null,
                                null,
                                name -> name.equals(URIScheme.HTTPS.id) ? trust : null),
                        PoolConcurrencyPolicy.STRICT,
                        PoolReusePolicy.LIFO,
                        TimeValue.NEG_ONE_MILLISECOND,
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build());
        manager.setMaxTotal(Integer.MAX_VALUE);
        manager.setDefaultMaxPerRoute(connections);
        manager.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build());
        manager.setDefaultConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setValidateAfterInactivity(RESTED)
                        .build());
        return manager;
    }

    // A socket of a channel is closed by an interruption of the thread that waits for it, whatever
    // kind of thread that is (see [Socket]).
    private static Socket socket(Proxy none) throws IOException {
        return SocketChannel.open().socket();
    }

    /// The longest time for one delivery.
    Duration timeout() {
        return timeout;
    }

    /// Begins a delivery, which is broken off when it takes too long.
    Deadlines.Deadline begin(HttpPost request) {
        return deadlines.begin(request::cancel);
    }

    /// Sends a request, and waits until its answer begins. An interruption breaks it off.
    ClassicHttpResponse send(HttpHost host, HttpPost request) throws IOException {
        return client.executeOpen(host, request, null);
    }

    @Override
    public void close() throws IOException {
        deadlines.close();
        client.close();
    }
}
