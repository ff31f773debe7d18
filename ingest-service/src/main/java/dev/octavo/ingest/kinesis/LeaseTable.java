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
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.EntityType;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.LeaseSerializer;
import software.amazon.kinesis.leases.dynamodb.DynamoDBLeaseSerializer;
import software.amazon.kinesis.worker.metricstats.WorkerMetricStats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lease table, made with its index before KCL looks for it. KCL would make the table, then
/// the index, and then wait in steps of ten seconds for it.
final class LeaseTable {
    private static final Logger LOG = Logger.getLogger(LeaseTable.class);
    private static final String INDEX = "LeaseOwnerToLeaseKeyIndex";

    /// After so many of them KCL's leader takes a worker for dead.
    private static final int REPORTS_MISSED = 2;

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

    /// Reads who has which leases. A worker is there for as long as KCL's leader would count on it.
    Census census(Scheduler scheduler, Instant now) {
        long frequency =
                scheduler
                        .leaseManagementConfig()
                        .workerUtilizationAwareAssignmentConfig()
                        .workerMetricsReporterFreqInMillis();
        Instant silent = now.minusMillis(REPORTS_MISSED * frequency);
        LeaseSerializer serializer = new DynamoDBLeaseSerializer();
        List<Lease> leases = new ArrayList<>();
        Set<String> workers = new HashSet<>();
        for (var item : scan()) {
            Lease lease = serializer.fromDynamoRecord(item);
            if (lease != null) {
                leases.add(lease);
            } else if (reported(item).isAfter(silent)) {
                workers.add(item.get(DynamoDBLeaseSerializer.LEASE_KEY_KEY).s());
            }
        }
        return new Census(leases, workers);
    }

    private Iterable<Map<String, AttributeValue>> scan() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items();
    }

    // Beside leases and reports, there are a leader and other things of KCL's in the table.
    private static Instant reported(Map<String, AttributeValue> item) {
        AttributeValue type = item.get(DynamoDBLeaseSerializer.ENTITY_TYPE_ATTRIBUTE_NAME);
        AttributeValue time = item.get(WorkerMetricStats.KEY_LAST_UPDATE_TIME);
        return type != null
                        && time != null
                        && EntityType.WORKER_METRIC_STATS.getDdbValue().equals(type.s())
                ? Instant.ofEpochSecond(Long.parseLong(time.n()))
                : Instant.EPOCH;
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
