package dev.octavo.ingest.kinesis;

import static software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR;

import dev.octavo.aws.AwsClientSettings;
import dev.octavo.aws.AwsConfig;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClientBuilder;

import java.time.Duration;

/// The non-blocking clients that KCL asks for.
@Singleton
final class KinesisClients {
    /// KCL's calls are few and small: more threads would only cost memory.
    private static final int THREADS = 2;

    /// What Kinesis may send on one subscription before it is read, in bytes. KCL's own value: 2
    /// MB a second need no more at the distances within a region.
    private static final int WINDOW = 512 * 1024;

    private static final Duration PING_PERIOD = Duration.ofMinutes(1);

    private final AwsConfig config;
    private final KinesisConfig stream;
    private final AwsClientSettings settings;
    private final SdkEventLoopGroup eventLoop =
            SdkEventLoopGroup.builder().numberOfThreads(THREADS).build();

    KinesisClients(AwsConfig config, KinesisConfig stream, AwsClientSettings settings) {
        this.config = config;
        this.stream = stream;
        this.settings = settings;
    }

    @Produces
    @Singleton
    KinesisAsyncClient kinesis() {
        return switch (stream.retrieval()) {
            case POLLING -> kinesis(http()).build();
            case FAN_OUT -> subscribing();
        };
    }

    private KinesisAsyncClientBuilder kinesis(NettyNioAsyncHttpClient.Builder http) {
        return settings.apply(KinesisAsyncClient.builder(), config.kinesis())
                .httpClientBuilder(http);
    }

    private KinesisAsyncClient subscribing() {
        KinesisAsyncClientBuilder builder = kinesis(http2());
        return builder.overrideConfiguration(
                        builder.overrideConfiguration()
                                .copy(it -> it.addExecutionInterceptor(new Subscriptions())))
                .build();
    }

    // One subscription for each shard is open all the time, on few connections: Kinesis speaks
    // HTTP/2. What is reached without TLS is an emulator, and speaks HTTP/1.1.
    private NettyNioAsyncHttpClient.Builder http2() {
        NettyNioAsyncHttpClient.Builder http = http().maxConcurrency(Integer.MAX_VALUE);
        return plaintext()
                ? http
                : http.protocol(Protocol.HTTP2)
                        .http2Configuration(
                                it ->
                                        it.initialWindowSize(WINDOW)
                                                .healthCheckPingPeriod(PING_PERIOD));
    }

    // Only a client tells where the SDK's own search has found its endpoint.
    private boolean plaintext() {
        try (KinesisAsyncClient found = kinesis(http()).build()) {
            return found.serviceClientConfiguration()
                    .endpointOverride()
                    .map(it -> "http".equals(it.getScheme()))
                    .orElse(false);
        }
    }

    // Polling, and DynamoDB, need nothing of HTTP/2, which would cost buffers and pings.
    private NettyNioAsyncHttpClient.Builder http() {
        return NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(eventLoop)
                .protocol(Protocol.HTTP1_1);
    }

    void close(@Disposes KinesisAsyncClient client) {
        client.close();
    }

    @Produces
    @Singleton
    DynamoDbAsyncClient dynamoDb() {
        return settings.apply(DynamoDbAsyncClient.builder(), config.dynamodb())
                // Whoever calls waits for the answer, and that needs no third thread between.
                .asyncConfiguration(
                        it -> it.advancedOption(FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .httpClientBuilder(http())
                .build();
    }

    void close(@Disposes DynamoDbAsyncClient client) {
        client.close();
    }
}
