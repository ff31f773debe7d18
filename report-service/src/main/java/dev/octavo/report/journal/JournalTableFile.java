package dev.octavo.report.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.Problem;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The journal's table as `contracts/aws` describes it for everyone.
public final class JournalTableFile {
    private JournalTableFile() {}

    /// The request that creates the table.
    public static CreateTableRequest named(String table) throws IOException {
        JsonNode file = read();
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(file.path("BillingMode").asText())
                .keySchema(keys(file))
                .attributeDefinitions(
                        file.path("AttributeDefinitions")
                                .valueStream()
                                .map(
                                        node ->
                                                AttributeDefinition.builder()
                                                        .attributeName(text(node, "AttributeName"))
                                                        .attributeType(text(node, "AttributeType"))
                                                        .build())
                                .toList())
                .globalSecondaryIndexes(
                        file.path("GlobalSecondaryIndexes")
                                .valueStream()
                                .map(
                                        node ->
                                                GlobalSecondaryIndex.builder()
                                                        .indexName(text(node, "IndexName"))
                                                        .keySchema(keys(node))
                                                        .projection(
                                                                it ->
                                                                        it.projectionType(
                                                                                node.at(
                                                                                                "/Projection/ProjectionType")
                                                                                        .asText()))
                                                        .build())
                                .toList())
                .build();
    }

    private static JsonNode read() throws IOException {
        try (InputStream file = Problem.class.getResourceAsStream("aws/journal-table.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static List<KeySchemaElement> keys(JsonNode node) {
        return node.path("KeySchema")
                .valueStream()
                .map(
                        key ->
                                KeySchemaElement.builder()
                                        .attributeName(text(key, "AttributeName"))
                                        .keyType(text(key, "KeyType"))
                                        .build())
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
