package dev.octavo.localcloud.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class LocalCloudProcessorTest {

    @Test
    void stepsInWhenNothingIsSaid() {
        var config = configured(Map.of("octavo.aws.region", "eu-central-1"));

        assertThat(LocalCloudProcessor.namesAnEndpoint(config)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octavo.aws.kinesis.endpoint",
                "octavo.aws.dynamodb.endpoint",
                "octavo.aws.s3.endpoint"
            })
    void staysAwayWhenAnEndpointIsConfigured(String key) {
        var config = configured(Map.of(key, "http://127.0.0.1:9000"));

        assertThat(LocalCloudProcessor.namesAnEndpoint(config)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_ENDPOINT_URL",
                "AWS_ENDPOINT_URL_KINESIS",
                "AWS_ENDPOINT_URL_DYNAMODB",
                "AWS_ENDPOINT_URL_S3",
                "OCTAVO_AWS_S3_ENDPOINT"
            })
    void staysAwayWhenTheEnvironmentNamesAnEndpoint(String variable) {
        var environment = new EnvConfigSource(Map.of(variable, "http://127.0.0.1:9000"), 300);
        var config = new SmallRyeConfigBuilder().withSources(environment).build();

        assertThat(LocalCloudProcessor.namesAnEndpoint(config)).isTrue();
    }

    private static SmallRyeConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }
}
