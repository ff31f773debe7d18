package dev.octavo.report.announcement;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import software.amazon.awssdk.services.kinesis.KinesisClient;

import java.net.URI;

/// Chooses the way on which the API passes requests on: the stream if there is one, else the
/// sink.
@Singleton
final class Publishers {
    @Startup
    @Produces
    @Singleton
    RequestPublisher publisher(PublishingConfig config, Instance<KinesisClient> kinesis) {
        if (config.streamName().isPresent()) {
            return new KinesisPublisher(kinesis.get(), config.streamName().get());
        }
        return config.sink()
                .<RequestPublisher>map(sink -> new SinkPublisher(checked(sink)))
                .orElse(event -> new RequestPublisher.Off());
    }

    private static URI checked(URI sink) {
        boolean http = "http".equals(sink.getScheme()) || "https".equals(sink.getScheme());
        if (!http || sink.getHost() == null) {
            throw new ConfigurationException(
                    "octavo.publishing.sink: is '"
                            + sink
                            + "'; expected http://host[:port][/path]");
        }
        return sink;
    }
}
