package dev.octavo.ingest;

import dev.octavo.ingest.deadletter.DeadLetters;
import dev.octavo.ingest.delivery.Batching;
import dev.octavo.ingest.delivery.DeliveryConfig;
import dev.octavo.ingest.delivery.Route;
import dev.octavo.ingest.filter.FilterConfig;
import dev.octavo.ingest.filter.RecordFilter;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.trace.Traces;
import dev.octavo.ingest.translation.TranslationConfig;
import dev.octavo.ingest.translation.Translator;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;

/// Puts the stations together.
@Singleton
final class FlowProducer {
    private final String streamName;

    FlowProducer(@ConfigProperty(name = "octavo.kinesis.stream-name") String streamName) {
        this.streamName = streamName;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Translator translator(TranslationConfig translation) {
        return new Translator(translation, streamName);
    }

    @Produces
    @Singleton
    RecordFilter filter(FilterConfig config) {
        return new RecordFilter(config);
    }

    @Produces
    @Singleton
    Shards shards(
            RecordFilter filter,
            Translator translator,
            DeliveryConfig delivery,
            Route route,
            DeadLetters deadLetters,
            Clock clock,
            Traces traces) {
        return new Shards(
                new Stations(
                        filter,
                        translator,
                        route,
                        Batching.of(delivery),
                        deadLetters,
                        new Capacity(
                                delivery.maximumBytesInFlight().asLongValue(),
                                delivery.maximumRecordsInFlight()),
                        clock,
                        traces));
    }
}
