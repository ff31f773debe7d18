package dev.octavo.localcloud;

import java.util.Locale;

/// What the local cloud emulates.
public enum Service {
    /// Amazon Kinesis Data Streams.
    KINESIS("Kinesis"),
    /// Amazon DynamoDB.
    DYNAMODB("DynamoDB"),
    /// Amazon S3.
    S3("S3");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /// Its name as people write it.
    String title() {
        return title;
    }

    /// Its name in paths: `kinesis`, `dynamodb` or `s3`.
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
