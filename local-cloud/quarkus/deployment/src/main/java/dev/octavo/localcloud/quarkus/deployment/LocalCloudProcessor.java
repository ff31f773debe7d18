package dev.octavo.localcloud.quarkus.deployment;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Resources;

import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offers the local cloud in dev mode, unless the service is told where Kinesis, DynamoDB or S3
/// are.
@BuildSteps(onlyIf = {IsLocalDevelopment.class, DevServicesConfig.Enabled.class})
final class LocalCloudProcessor {

    /// Configuration, and the environment that every SDK of AWS reads.
    private static final List<String> ENDPOINTS =
            List.of(
                    "octavo.aws.kinesis.endpoint",
                    "octavo.aws.dynamodb.endpoint",
                    "octavo.aws.s3.endpoint",
                    "AWS_ENDPOINT_URL_KINESIS",
                    "AWS_ENDPOINT_URL_DYNAMODB",
                    "AWS_ENDPOINT_URL_S3",
                    "AWS_ENDPOINT_URL");

    /// Runs again at each live reload, and finds the cloud that this JVM has already.
    @BuildStep
    Optional<DevServicesResultBuildItem> localCloud() {
        if (namesAnEndpoint(ConfigProvider.getConfig())) {
            return Optional.empty();
        }
        LocalCloud cloud = LocalCloud.shared();
        Resources.create(cloud, 1);
        Map<String, String> configuration = new HashMap<>(cloud.configuration());
        configuration.putAll(Resources.configuration());
        return Optional.of(
                DevServicesResultBuildItem.discovered()
                        .feature("octavo-local-cloud")
                        .description("Kinesis, DynamoDB and S3 on this machine")
                        .config(configuration)
                        .build());
    }

    static boolean namesAnEndpoint(Config config) {
        return ENDPOINTS.stream()
                .anyMatch(key -> config.getOptionalValue(key, String.class).isPresent());
    }
}
