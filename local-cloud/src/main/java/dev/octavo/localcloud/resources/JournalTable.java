package dev.octavo.localcloud.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.DatasetSpec;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The journal's table, from the same file that operators hand to `aws dynamodb create-table
/// --cli-input-json`.
public final class JournalTable {
    private JournalTable() {}

    /// The request that creates the table under another name.
    public static CreateTableRequest named(String table) {
        JsonNode spec;
        try (InputStream file = DatasetSpec.class.getResourceAsStream("aws/journal-table.json")) {
            spec = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's table is not in contracts", e);
        }
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(spec.path("BillingMode").asText())
                .attributeDefinitions(attributes(spec.path("AttributeDefinitions")))
                .keySchema(keys(spec.path("KeySchema")))
                .globalSecondaryIndexes(indexes(spec.path("GlobalSecondaryIndexes")))
                .build();
    }

    private static List<AttributeDefinition> attributes(JsonNode nodes) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        for (JsonNode node : nodes) {
            attributes.add(
                    AttributeDefinition.builder()
                            .attributeName(node.path("AttributeName").asText())
                            .attributeType(node.path("AttributeType").asText())
                            .build());
        }
        return attributes;
    }

    private static List<KeySchemaElement> keys(JsonNode nodes) {
        List<KeySchemaElement> keys = new ArrayList<>();
        for (JsonNode node : nodes) {
            keys.add(
                    KeySchemaElement.builder()
                            .attributeName(node.path("AttributeName").asText())
                            .keyType(node.path("KeyType").asText())
                            .build());
        }
        return keys;
    }

    private static List<GlobalSecondaryIndex> indexes(JsonNode nodes) {
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode projection = node.path("Projection");
            List<String> attributes = new ArrayList<>();
            projection.path("NonKeyAttributes").forEach(name -> attributes.add(name.asText()));
            indexes.add(
                    GlobalSecondaryIndex.builder()
                            .indexName(node.path("IndexName").asText())
                            .keySchema(keys(node.path("KeySchema")))
                            .projection(
                                    it ->
                                            it.projectionType(
                                                            projection
                                                                    .path("ProjectionType")
                                                                    .asText())
                                                    .nonKeyAttributes(
                                                            attributes.isEmpty()
                                                                    ? null
                                                                    : attributes))
                            .build());
        }
        return indexes;
    }
}
