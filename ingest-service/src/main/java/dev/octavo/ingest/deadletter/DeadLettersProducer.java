package dev.octavo.ingest.deadletter;

import dev.octavo.ingest.deadletter.DeadLetterConfig.Kind;
import dev.octavo.ingest.delivery.Requirement;
import dev.octavo.ingest.delivery.SinkFactory;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.time.Clock;

/// Makes the destination of dead letters out of the configuration, which it checks.
@Singleton
final class DeadLettersProducer {
    private final DeadLetterConfig config;
    private final String streamName;

    DeadLettersProducer(
            DeadLetterConfig config,
            @ConfigProperty(name = "octavo.kinesis.stream-name") String streamName) {
        this.config = config;
        this.streamName = streamName;
    }

    // The client of S3 is made when the first dead letter is written: most days, none is.
    /// @throws IllegalArgumentException naming the key whose value is missing or absurd
    @Produces
    @Singleton
    DeadLetters deadLetters(Instance<S3Client> s3, SinkFactory sinks, Clock clock) {
        if (config.destination() == Kind.S3 && config.sink().isPresent()) {
            throw new IllegalArgumentException(
                    "octavo.dead-letter.sink: is given; expected together with"
                            + " octavo.dead-letter.destination=sink, and only with it");
        }
        return new SafeKeeping(
                switch (config.destination()) {
                    case S3 ->
                            new S3Destination(
                                    s3::get, bucket(), config.prefix(), streamName, clock);
                    case SINK ->
                            new SinkDestination(sinks.deadLetterSink(sink()), streamName, clock);
                });
    }

    private String bucket() {
        return config.bucket()
                .orElseThrow(
                        () ->
                                missing(
                                        "bucket",
                                        "the name of an S3 bucket, or"
                                                + " octavo.dead-letter.destination=sink"));
    }

    private URI sink() {
        return Requirement.http(
                "octavo.dead-letter.sink",
                config.sink().orElseThrow(() -> missing("sink", "the URL of a sink")));
    }

    private static IllegalArgumentException missing(String key, String expected) {
        return new IllegalArgumentException(
                "octavo.dead-letter." + key + ": missing; expected " + expected);
    }
}
