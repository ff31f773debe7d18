package dev.octavo.aws;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Produces the blocking clients, each made when it is first injected. They sit on the JDK's
/// own HTTP client, the smallest of the SDK's and the quickest to start.
@Singleton
final class AwsClients {
    private final AwsConfig config;
    private final AwsClientSettings settings;

    AwsClients(AwsConfig config, AwsClientSettings settings) {
        this.config = config;
        this.settings = settings;
    }

    @Produces
    @Singleton
    KinesisClient kinesis() {
        return settings.apply(KinesisClient.builder(), config.kinesis())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes KinesisClient client) {
        client.close();
    }

    @Produces
    @Singleton
    DynamoDbClient dynamoDb() {
        return settings.apply(DynamoDbClient.builder(), config.dynamodb())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }

    @Produces
    @Singleton
    S3Client s3() {
        return settings.apply(S3Client.builder(), config.s3())
                .forcePathStyle(config.s3().pathStyleAccess())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }

    @Produces
    @Singleton
    S3Presigner s3Presigner() {
        S3Presigner.Builder builder =
                S3Presigner.builder()
                        .region(settings.region())
                        .credentialsProvider(settings.credentials())
                        .serviceConfiguration(
                                S3Configuration.builder()
                                        .pathStyleAccessEnabled(config.s3().pathStyleAccess())
                                        .build());
        config.s3().endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    void close(@Disposes S3Presigner presigner) {
        presigner.close();
    }
}
