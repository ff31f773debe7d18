package dev.octavo.chart;

import dev.octavo.aws.AwsConfig;
import dev.octavo.ingest.kinesis.KinesisConfig;
import dev.octavo.report.journal.JournalConfig;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The configuration that a service would start with in a container: its own
/// `application.properties` and types, and the container's environment.
final class ServiceConfig {
    private static final Map<String, Set<ConfigClass>> MAPPINGS = new ConcurrentHashMap<>();
    private static final int ENVIRONMENT_ORDINAL = 300;
    private static final int PROPERTIES_ORDINAL = 250;

    private final SmallRyeConfig config;

    private ServiceConfig(SmallRyeConfig config) {
        this.config = config;
    }

    /// The configuration of `report-service` or `ingest-service`.
    ///
    /// @throws RuntimeException naming each key whose value is missing or absurd
    static ServiceConfig of(String service, Container container) throws IOException {
        Path properties =
                Path.of("..", service, "src", "main", "resources", "application.properties");
        var builder =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .addDiscoveredConverters()
                        .withValidator(new BeanValidationConfigValidatorImpl())
                        .withSources(
                                new EnvConfigSource(environment(container), ENVIRONMENT_ORDINAL),
                                new PropertiesConfigSource(
                                        properties.toUri().toURL(), PROPERTIES_ORDINAL));
        mappings(service).forEach(builder::withMapping);
        return new ServiceConfig(builder.build());
    }

    <T> T get(Class<T> mapping) {
        return config.getConfigMapping(mapping);
    }

    /// The environment variables that stand for the keys of a service, as MicroProfile Config
    /// maps them.
    static Set<String> variables(String service) {
        return mappings(service).stream()
                .flatMap(mapping -> mapping.getProperties().keySet().stream())
                .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The configuration of a service, and the one that both share.
    private static Set<ConfigClass> mappings(String service) {
        return MAPPINGS.computeIfAbsent(
                service,
                name -> {
                    Class<?> own =
                            name.equals("report-service")
                                    ? JournalConfig.class
                                    : KinesisConfig.class;
                    return Stream.of(own, AwsConfig.class)
                            .flatMap(neighbour -> ModuleClasses.of(neighbour).stream())
                            .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                            .map(ConfigClass::configClass)
                            .collect(Collectors.toUnmodifiableSet());
                });
    }

    /// What the container sees; what comes from elsewhere stands as it might.
    private static Map<String, String> environment(Container container) {
        Map<String, String> environment = new HashMap<>();
        environment.put("K_SINK", "http://broker-ingress.knative-eventing.svc/octavo/octavo");
        for (EnvVar variable : container.getEnv()) {
            String value = variable.getValue();
            environment.put(variable.getName(), value == null ? "from-elsewhere" : value);
        }
        return environment;
    }
}
