package dev.octavo.ingest.kinesis;

import org.jboss.logging.Logger;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.kinesis.leases.dynamodb.DynamoDBLeaseSerializer;

import java.util.Map;

/// The lease table, made with its index before KCL looks for it. KCL would make the table, then
/// the index, and then wait in steps of ten seconds for it.
final class LeaseTable {
    private static final Logger LOG = Logger.getLogger(LeaseTable.class);
    private static final String INDEX = "LeaseOwnerToLeaseKeyIndex";

    private final DynamoDbClient dynamoDb;
    private final String name;

    LeaseTable(DynamoDbClient dynamoDb, String name) {
        this.dynamoDb = dynamoDb;
        this.name = name;
    }

    /// Makes the table if it is not there, and returns once it can be used.
    void ensure() {
        if (exists()) {
            return;
        }
        try {
            dynamoDb.createTable(request());
            LOG.infof("lease table created table=%s", name);
        } catch (ResourceInUseException e) {
            LOG.debugf("lease table was created by another instance table=%s", name);
        }
        try (var waiter = dynamoDb.waiter()) {
            waiter.waitUntilTableExists(describe -> describe.tableName(name));
        }
    }

    /// Removes what a worker has reported about itself: who has not reported gets no leases.
    void removeWorker(String workerId) {
        dynamoDb.deleteItem(
                delete ->
                        delete.tableName(name)
                                .key(
                                        Map.of(
                                                DynamoDBLeaseSerializer.LEASE_KEY_KEY,
                                                AttributeValue.fromS(workerId))));
    }

    private boolean exists() {
        try {
            dynamoDb.describeTable(describe -> describe.tableName(name));
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    // The serializer is KCL's, so that the keys are KCL's.
    private CreateTableRequest request() {
        DynamoDBLeaseSerializer serializer = new DynamoDBLeaseSerializer();
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(serializer.getKeySchema())
                .attributeDefinitions(serializer.getWorkerIdToLeaseKeyIndexAttributeDefinitions())
                .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                                .indexName(INDEX)
                                .keySchema(serializer.getWorkerIdToLeaseKeyIndexKeySchema())
                                .projection(it -> it.projectionType(ProjectionType.KEYS_ONLY))
                                .build())
                .build();
    }
}
