package dev.octavo.localcloud;

import java.net.URI;

/// Where the emulators answer, each as `http://127.0.0.1:port`.
///
/// @param kinesis the endpoint of Kinesis
/// @param dynamodb the endpoint of DynamoDB
/// @param s3 the endpoint of S3
public record Endpoints(URI kinesis, URI dynamodb, URI s3) {}
