package dev.octavo.localcloud;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The environment variables that send every SDK and CLI of AWS to a cloud.
final class CloudEnvironment {

    private CloudEnvironment() {}

    /// @param surroundings the environment of this process: a proxy that it names is told to
    ///     leave this machine alone
    static Map<String, String> of(Endpoints endpoints, Map<String, String> surroundings) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("AWS_REGION", LocalCloud.REGION);
        // The CLI and the SDK for Python know the region by this name alone.
        environment.put("AWS_DEFAULT_REGION", LocalCloud.REGION);
        environment.put("AWS_ACCESS_KEY_ID", LocalCloud.ACCESS_KEY_ID);
        environment.put("AWS_SECRET_ACCESS_KEY", LocalCloud.SECRET_ACCESS_KEY);
        environment.put("AWS_ENDPOINT_URL_KINESIS", endpoints.kinesis().toString());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamodb().toString());
        environment.put("AWS_ENDPOINT_URL_S3", endpoints.s3().toString());
        if (Stream.of("HTTP_PROXY", "http_proxy").anyMatch(surroundings::containsKey)) {
            var without =
                    Stream.of(
                                    surroundings.get("NO_PROXY"),
                                    surroundings.get("no_proxy"),
                                    endpoints.s3().getHost())
                            .filter(hosts -> hosts != null && !hosts.isBlank())
                            .distinct()
                            .collect(Collectors.joining(","));
            environment.put("NO_PROXY", without);
            environment.put("no_proxy", without);
        }
        return Collections.unmodifiableMap(environment);
    }
}
