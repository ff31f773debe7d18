package dev.octavo.aws;

import jakarta.inject.Singleton;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Puts the configuration of AWS on any client builder, so that every client of the house is
/// reached the same way.
@Singleton
public final class AwsClientSettings {
    private final AwsConfig config;
    private final Region region;
    private final AwsCredentialsProvider credentials;

    /// @throws IllegalArgumentException naming the key whose value is missing or absurd
    public AwsClientSettings(AwsConfig config) {
        this.config = config;
        this.region = region(config);
        this.credentials = credentials(config);
        requirePositive("octavo.aws.call-timeout", config.callTimeout());
        requirePositive("octavo.aws.attempt-timeout", config.attemptTimeout());
        requireHttp("octavo.aws.kinesis.endpoint", config.kinesis().endpoint());
        requireHttp("octavo.aws.dynamodb.endpoint", config.dynamodb().endpoint());
        requireHttp("octavo.aws.s3.endpoint", config.s3().endpoint());
    }

    /// The region that every client uses.
    public Region region() {
        return region;
    }

    /// The credentials that every client uses.
    public AwsCredentialsProvider credentials() {
        return credentials;
    }

    /// Sets region, credentials, endpoint and time-outs.
    ///
    /// @param service the service's part of the configuration
    /// @return the builder that was given
    public <B extends AwsClientBuilder<B, C>, C> B apply(B builder, AwsConfig.Service service) {
        service.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(
                        override ->
                                override.apiCallTimeout(config.callTimeout())
                                        .apiCallAttemptTimeout(config.attemptTimeout()));
    }

    private static Region region(AwsConfig config) {
        try {
            return config.region()
                    .map(Region::of)
                    .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
        } catch (SdkClientException e) {
            throw new IllegalArgumentException(
                    "octavo.aws.region: missing; expected an AWS region such as eu-central-1,"
                            + " here or in AWS_REGION",
                    e);
        }
    }

    private static AwsCredentialsProvider credentials(AwsConfig config) {
        if (config.accessKeyId().isEmpty() && config.secretAccessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                        require("octavo.aws.access-key-id", config.accessKeyId()),
                        require("octavo.aws.secret-access-key", config.secretAccessKey())));
    }

    private static String require(String key, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalArgumentException(key + ": missing; set both keys or none"));
    }

    private static void requirePositive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    key + ": is " + value + "; expected a duration above zero, such as 30s");
        }
    }

    private static void requireHttp(String key, Optional<URI> endpoint) {
        endpoint.ifPresent(
                uri -> {
                    boolean http =
                            "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                    if (!http || uri.getHost() == null) {
                        throw new IllegalArgumentException(
                                key
                                        + ": is '"
                                        + uri
                                        + "'; expected http://host[:port] or https://…");
                    }
                });
    }
}
