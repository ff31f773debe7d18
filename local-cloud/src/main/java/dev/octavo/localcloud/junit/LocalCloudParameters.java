package dev.octavo.localcloud.junit;

import dev.octavo.localcloud.CloudSetup;
import dev.octavo.localcloud.Endpoints;
import dev.octavo.localcloud.LocalCloud;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.util.Map;
import java.util.function.Function;

/// Resolves what [WithLocalCloud] promises.
final class LocalCloudParameters implements ParameterResolver {

    private static final Map<Class<?>, Function<LocalCloud, Object>> SOURCES =
            Map.of(
                    LocalCloud.class, cloud -> cloud,
                    Endpoints.class, LocalCloud::endpoints,
                    CloudSetup.class, LocalCloud::setup,
                    KinesisClient.class, LocalCloud::kinesis,
                    DynamoDbClient.class, LocalCloud::dynamodb,
                    S3Client.class, LocalCloud::s3);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SOURCES.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SOURCES.get(parameter.getParameter().getType()).apply(LocalCloud.shared());
    }
}
