package dev.octavo.localcloud;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import java.util.function.Supplier;

/// Blocking clients of the three emulators, each made when it is first asked for.
final class Clients implements AutoCloseable {

    private final Lazy<SdkHttpClient> http = new Lazy<>(Clients::http);
    private final Lazy<KinesisClient> kinesis;
    private final Lazy<DynamoDbClient> dynamodb;
    private final Lazy<S3Client> s3;

    Clients(Endpoints endpoints) {
        kinesis =
                new Lazy<>(
                        () ->
                                local(KinesisClient.builder().endpointOverride(endpoints.kinesis()))
                                        .httpClient(http.get())
                                        .build());
        dynamodb =
                new Lazy<>(
                        () ->
                                local(
                                                DynamoDbClient.builder()
                                                        .endpointOverride(endpoints.dynamodb()))
                                        .httpClient(http.get())
                                        .build());
        s3 =
                new Lazy<>(
                        () ->
                                local(S3Client.builder().endpointOverride(endpoints.s3()))
                                        .httpClient(http.get())
                                        // The emulator answers a body in chunks before it has read
                                        // the last of them, and closes the connection: the client
                                        // then takes what was stored for what was not.
                                        .serviceConfiguration(
                                                it -> it.chunkedEncodingEnabled(false))
                                        .build());
    }

    KinesisClient kinesis() {
        return kinesis.get();
    }

    DynamoDbClient dynamodb() {
        return dynamodb.get();
    }

    S3Client s3() {
        return s3.get();
    }

    @Override
    public void close() {
        kinesis.close();
        dynamodb.close();
        s3.close();
        http.close();
    }

    private static <B extends AwsClientBuilder<B, ?>> B local(B builder) {
        var credentials =
                AwsBasicCredentials.create(LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY);
        return builder.region(Region.of(LocalCloud.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials));
    }

    private static SdkHttpClient http() {
        // The emulators are on this machine, whatever proxy the environment names.
        var noProxy =
                ProxyConfiguration.builder()
                        .useEnvironmentVariablesValues(false)
                        .useSystemPropertyValues(false)
                        .build();
        return UrlConnectionHttpClient.builder().proxyConfiguration(noProxy).build();
    }

    private static final class Lazy<T extends SdkAutoCloseable> {
        private final Supplier<T> supplier;
        private @Nullable T value;

        Lazy(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        synchronized T get() {
            var made = value;
            if (made == null) {
                made = supplier.get();
                value = made;
            }
            return made;
        }

        synchronized void close() {
            if (value != null) {
                value.close();
            }
        }
    }
}
