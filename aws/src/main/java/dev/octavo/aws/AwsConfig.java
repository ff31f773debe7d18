package dev.octavo.aws;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How AWS, or what speaks its protocols, is reached. What is left out is found as every AWS
/// SDK finds it: `AWS_REGION`, `AWS_ENDPOINT_URL_KINESIS`, `AWS_ACCESS_KEY_ID`, web identity,
/// and so on.
@ConfigMapping(prefix = "octavo.aws")
public interface AwsConfig {
    /// The AWS region, such as `eu-central-1`. Default: the SDK's own search (`AWS_REGION`,
    /// profile, instance metadata).
    Optional<String> region();

    /// The access key id. Default: the SDK's own search. Set both keys or none; for production,
    /// prefer the identity of the pod.
    Optional<String> accessKeyId();

    /// The secret access key that belongs to `octavo.aws.access-key-id`.
    Optional<String> secretAccessKey();

    /// The longest time for one call to AWS, all its retries included. Default: 60 s.
    @WithDefault("60s")
    Duration callTimeout();

    /// The longest time for one attempt of a call. Default: 30 s.
    @WithDefault("30s")
    Duration attemptTimeout();

    /// Kinesis.
    Service kinesis();

    /// DynamoDB.
    Service dynamodb();

    /// S3.
    S3 s3();

    /// One service of AWS.
    interface Service {
        /// Where the service is reached, such as `http://127.0.0.1:4567`. Default: the SDK's
        /// own search (`AWS_ENDPOINT_URL_<SERVICE>`, else AWS).
        Optional<URI> endpoint();
    }

    /// S3, or a store that speaks its protocol.
    interface S3 extends Service {
        /// Whether the bucket stands in the path instead of the host name, as many
        /// S3-compatible stores need it. Default: false.
        @WithDefault("false")
        boolean pathStyleAccess();
    }
}
