package dev.octavo.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The client is the one that bridges have.
class GateTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer emulator;
    private Gate gate;
    private KinesisClient kinesis;

    @BeforeEach
    void start() throws IOException {
        emulator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        emulator.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        emulator.start();
        gate = Gate.before(URI.create("http://127.0.0.1:" + emulator.getAddress().getPort()));
        kinesis =
                KinesisClient.builder()
                        .endpointOverride(gate.uri())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
    }

    @AfterEach
    void stop() {
        kinesis.close();
        gate.close();
        emulator.stop(0);
    }

    @Test
    void whileItIsShutNothingNewIsFound() {
        gate.shut();

        GetRecordsResponse answer = kinesis.getRecords(it -> it.shardIterator("somewhere"));

        assertThat(answer.records()).isEmpty();
        assertThat(answer.nextShardIterator()).isEqualTo("somewhere");
        assertThat(asked).isEmpty();
    }

    @Test
    void whileItIsShutEverythingElseIsAnswered() {
        gate.shut();

        kinesis.listShards(it -> it.streamName("stream"));

        assertThat(asked).containsExactly("Kinesis_20131202.ListShards");
    }

    @Test
    void onceItIsOpenTheEmulatorIsAsked() {
        gate.shut();
        gate.open();

        kinesis.getRecords(it -> it.shardIterator("somewhere"));

        assertThat(asked).containsExactly("Kinesis_20131202.GetRecords");
    }
}
