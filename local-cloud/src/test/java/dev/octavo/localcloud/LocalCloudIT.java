package dev.octavo.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

@WithLocalCloud
class LocalCloudIT {

    @Test
    void keepsRecordsOfAStream(CloudSetup setup, KinesisClient kinesis) {
        setup.stream("letters", 2).stream("letters", 2);
        var put =
                kinesis.putRecord(
                        record ->
                                record.streamName("letters")
                                        .partitionKey("a")
                                        .data(SdkBytes.fromUtf8String("alpha")));

        var iterator =
                kinesis.getShardIterator(
                        from ->
                                from.streamName("letters")
                                        .shardId(put.shardId())
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
        var records =
                kinesis.getRecords(get -> get.shardIterator(iterator.shardIterator())).records();

        assertThat(kinesis.listShards(list -> list.streamName("letters")).shards()).hasSize(2);
        assertThat(records)
                .extracting(Record::sequenceNumber)
                .containsExactly(put.sequenceNumber());
        assertThat(records.getFirst().data().asUtf8String()).isEqualTo("alpha");
    }

    @Test
    void writesAnItemOnItsCondition(CloudSetup setup, DynamoDbClient dynamodb) {
        setup.table(table("claims")).table(table("claims"));
        var first = Map.of("id", AttributeValue.fromS("r1"), "by", AttributeValue.fromS("one"));
        var second = Map.of("id", AttributeValue.fromS("r1"), "by", AttributeValue.fromS("two"));
        dynamodb.putItem(put -> put.tableName("claims").item(first));

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(
                        () ->
                                dynamodb.putItem(
                                        put ->
                                                put.tableName("claims")
                                                        .item(second)
                                                        .conditionExpression(
                                                                "attribute_not_exists(id)")
                                                        .returnValuesOnConditionCheckFailure(
                                                                ReturnValuesOnConditionCheckFailure
                                                                        .ALL_OLD)))
                .satisfies(refused -> assertThat(refused.item()).isEqualTo(first));
        var item =
                dynamodb.getItem(
                        get ->
                                get.tableName("claims")
                                        .key(Map.of("id", AttributeValue.fromS("r1"))));
        assertThat(item.item()).isEqualTo(first);
    }

    @Test
    void takesEachOfManySmallObjectsOnce(CloudSetup setup, S3Client s3) {
        setup.bucket("many");

        for (int i = 0; i < 50; i++) {
            String key = "object-" + i;
            s3.putObject(
                    put -> put.bucket("many").key(key).ifNoneMatch("*"),
                    RequestBody.fromString("content"));
        }

        assertThat(s3.listObjectsV2(list -> list.bucket("many")).contents()).hasSize(50);
    }

    @Test
    void putsAnObjectOnlyIfAbsent(CloudSetup setup, S3Client s3) {
        setup.bucket("documents").bucket("documents");
        var content = RequestBody.fromString("first");
        s3.putObject(
                put ->
                        put.bucket("documents")
                                .key("a.pdf")
                                .serverSideEncryption("AES256")
                                .metadata(Map.of("template", "wildlife-strikes"))
                                .ifNoneMatch("*"),
                content);

        assertThatThrownBy(
                        () ->
                                s3.putObject(
                                        put ->
                                                put.bucket("documents")
                                                        .key("a.pdf")
                                                        .ifNoneMatch("*"),
                                        RequestBody.fromString("second")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
        var stored = s3.getObjectAsBytes(get -> get.bucket("documents").key("a.pdf"));
        assertThat(stored.asUtf8String()).isEqualTo("first");
        assertThat(stored.response().metadata()).containsEntry("template", "wildlife-strikes");
    }

    @Test
    void takesAPresignedAddressAndNoTamperedOne(CloudSetup setup, Endpoints endpoints, S3Client s3)
            throws Exception {
        setup.bucket("links");
        s3.putObject(put -> put.bucket("links").key("a.pdf"), RequestBody.fromString("pages"));
        var address = presigned(endpoints, "links", "a.pdf");

        var answer = get(address);
        var tampered = get(URI.create(address.toString().replace("a.pdf", "b.pdf")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("pages");
        assertThat(tampered.statusCode()).isEqualTo(403);
    }

    @Test
    void handsOutTheStandardEnvironment(LocalCloud cloud) {
        assertThat(cloud.environment())
                .containsEntry("AWS_REGION", "us-east-1")
                .containsEntry("AWS_ENDPOINT_URL_KINESIS", cloud.endpoints().kinesis().toString())
                .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", cloud.endpoints().dynamodb().toString())
                .containsEntry("AWS_ENDPOINT_URL_S3", cloud.endpoints().s3().toString())
                .containsKeys("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void isTheSameForAllTestsOfTheJvm(LocalCloud cloud) {
        assertThat(LocalCloud.shared().endpoints()).isEqualTo(cloud.endpoints());
        assertThatThrownBy(() -> cloud.emulator(Service.S3))
                .isInstanceOf(IllegalStateException.class);
    }

    private static URI presigned(Endpoints endpoints, String bucket, String key) throws Exception {
        var credentials =
                AwsBasicCredentials.create(LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY);
        try (var presigner =
                S3Presigner.builder()
                        .endpointOverride(endpoints.s3())
                        .region(Region.of(LocalCloud.REGION))
                        .credentialsProvider(StaticCredentialsProvider.create(credentials))
                        .build()) {
            return presigner
                    .presignGetObject(
                            request ->
                                    request.signatureDuration(Duration.ofMinutes(5))
                                            .getObjectRequest(get -> get.bucket(bucket).key(key)))
                    .url()
                    .toURI();
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static CreateTableRequest table(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                        KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                .build();
    }
}
