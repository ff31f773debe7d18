package dev.octavo.ingest.kinesis;

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

/// The non-blocking clients that KCL asks for.
@Singleton
final class KinesisClients {
    /// KCL's calls are few and small: more threads would only cost memory.
    private static final int THREADS = 2;

    private final AwsConfig config;
    private final AwsClientSettings settings;
    private final SdkEventLoopGroup eventLoop =
            SdkEventLoopGroup.builder().numberOfThreads(THREADS).build();

    KinesisClients(AwsConfig config, AwsClientSettings settings) {
        this.config = config;
        this.settings = settings;
    }

    @Produces
    @Singleton
    KinesisAsyncClient kinesis() {
        return settings.apply(KinesisAsyncClient.builder(), config.kinesis())
                .httpClientBuilder(http())
                .build();
    }

    // Polling needs nothing of HTTP/2, which would cost buffers and pings.
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
                .httpClientBuilder(http())
                .build();
    }

    void close(@Disposes DynamoDbAsyncClient client) {
        client.close();
    }
}
