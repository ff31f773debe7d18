package dev.octavo.localcloud.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Resources;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.model.Bucket;

class LocalCloudProcessorIT {

    @Test
    void offersTheSameCloudAtEachReload() {
        var processor = new LocalCloudProcessor();

        var first = processor.localCloud().orElseThrow();
        var reloaded = processor.localCloud().orElseThrow();

        assertThat(first.getConfig())
                .containsKeys(
                        "octavo.aws.region",
                        "octavo.aws.access-key-id",
                        "octavo.aws.secret-access-key",
                        "octavo.aws.kinesis.endpoint",
                        "octavo.aws.dynamodb.endpoint",
                        "octavo.aws.s3.endpoint")
                .containsAllEntriesOf(LocalCloud.shared().configuration());
        assertThat(reloaded.getConfig()).isEqualTo(first.getConfig());
    }

    @Test
    void offersWhatTheServicesNeedWithTheKeysThatNameIt() {
        var offered = new LocalCloudProcessor().localCloud().orElseThrow().getConfig();

        assertThat(offered).containsAllEntriesOf(Resources.configuration());
        var cloud = LocalCloud.shared();
        assertThat(cloud.dynamodb().listTables().tableNames())
                .contains(offered.get("octavo.journal.table-name"));
        assertThat(cloud.kinesis().listStreams().streamNames())
                .contains(offered.get("octavo.kinesis.stream-name"));
        assertThat(cloud.s3().listBuckets().buckets())
                .extracting(Bucket::name)
                .contains(
                        offered.get("octavo.storage.bucket"),
                        offered.get("octavo.dead-letter.bucket"));
    }
}
