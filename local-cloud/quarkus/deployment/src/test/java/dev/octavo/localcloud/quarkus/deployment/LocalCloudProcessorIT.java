package dev.octavo.localcloud.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.localcloud.LocalCloud;

import org.junit.jupiter.api.Test;

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
                .isEqualTo(LocalCloud.shared().configuration());
        assertThat(reloaded.getConfig()).isEqualTo(first.getConfig());
    }
}
