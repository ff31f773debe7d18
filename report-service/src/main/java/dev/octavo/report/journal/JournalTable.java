package dev.octavo.report.journal;

import dev.octavo.aws.AwsCalls;
import dev.octavo.report.lifecycle.JournalUnavailableException;
import dev.octavo.report.lifecycle.ReportStatus;
import dev.octavo.report.request.ReportId;

import jakarta.inject.Singleton;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The journal's table as DynamoDB offers it: conditional updates of single items.
@Singleton
class JournalTable {
    /// Of fixed width, unlike the text of an instant.
    static final DateTimeFormatter SORTABLE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final DynamoDbClient dynamoDb;
    private final String name;

    JournalTable(DynamoDbClient dynamoDb, JournalConfig config) {
        this.dynamoDb = dynamoDb;
        this.name = config.tableName();
    }

    /// What came of a conditional update.
    sealed interface Updating {}

    /// The condition held.
    ///
    /// @param item the item as it is now
    record Written(Map<String, AttributeValue> item) implements Updating {}

    /// The condition did not hold.
    ///
    /// @param item the item as it was then
    record Unchanged(Map<String, AttributeValue> item) implements Updating {}

    Updating update(ReportId id, ItemUpdate update) {
        return reaching(
                () -> {
                    try {
                        return new Written(
                                dynamoDb.updateItem(
                                                request ->
                                                        request.tableName(name)
                                                                .key(ReportItem.key(id))
                                                                .updateExpression(
                                                                        update.expression())
                                                                .conditionExpression(
                                                                        update.condition())
                                                                .expressionAttributeNames(
                                                                        update.names())
                                                                .expressionAttributeValues(
                                                                        update.values())
                                                                .returnValues(ReturnValue.ALL_NEW)
                                                                .returnValuesOnConditionCheckFailure(
                                                                        ReturnValuesOnConditionCheckFailure
                                                                                .ALL_OLD))
                                        .attributes());
                    } catch (ConditionalCheckFailedException e) {
                        return new Unchanged(e.item());
                    }
                });
    }

    Optional<Map<String, AttributeValue>> find(ReportId id) {
        return reaching(
                () ->
                        Optional.of(
                                        dynamoDb.getItem(
                                                request ->
                                                        request.tableName(name)
                                                                .key(ReportItem.key(id))
                                                                .consistentRead(true)))
                                .filter(response -> response.hasItem())
                                .map(response -> response.item()));
    }

    void deleteIfUntouched(ReportId id) {
        reaching(
                () -> {
                    try {
                        return dynamoDb.deleteItem(
                                request ->
                                        request.tableName(name)
                                                .key(ReportItem.key(id))
                                                .conditionExpression(
                                                        "#status = :queued AND attempts = :none")
                                                .expressionAttributeNames(
                                                        Map.of("#status", "status"))
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":queued",
                                                                AttributeValue.fromS(
                                                                        ReportStatus.QUEUED.word()),
                                                                ":none",
                                                                AttributeValue.fromN("0"))));
                    } catch (ConditionalCheckFailedException e) {
                        // It was claimed meanwhile: then it is no longer ours to forget.
                        return e;
                    }
                });
    }

    /// Whether the table can be reached and takes reads and writes.
    void check() {
        reaching(() -> dynamoDb.describeTable(request -> request.tableName(name)));
    }

    String name() {
        return name;
    }

    private <T> T reaching(Supplier<T> call) {
        try {
            return AwsCalls.call(call);
        } catch (SdkException e) {
            throw new JournalUnavailableException("the journal's table '" + name + "' failed", e);
        }
    }
}
