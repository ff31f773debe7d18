package dev.octavo.report.journal;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

import java.io.IOException;

/// Makes the journal's table in dev mode, where the cloud begins empty. The packaged service has
/// nothing of it: there, a table is made by those who own the account.
@IfBuildProfile("dev")
@Singleton
final class DevelopmentTable {
    void create(@Observes StartupEvent event, DynamoDbClient dynamoDb, JournalConfig config)
            throws IOException {
        try {
            dynamoDb.createTable(JournalTableFile.named(config.tableName()));
        } catch (ResourceInUseException e) {
            // It is there: the demo, or an earlier start in the same cloud, has made it.
            return;
        }
        try (var waiter = dynamoDb.waiter()) {
            waiter.waitUntilTableExists(table -> table.tableName(config.tableName()));
        }
    }
}
