package dev.octavo.ingest.observation;

import dev.octavo.ingest.filter.RecordFilter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What the filter could not read, as a metric: such records are kept, dead-lettered or dropped,
/// and never silently.
@Singleton
final class FilterMetrics {
    private final MeterRegistry registry;
    private final RecordFilter filter;

    FilterMetrics(MeterRegistry registry, RecordFilter filter) {
        this.registry = registry;
        this.filter = filter;
    }

    void start(@Observes StartupEvent event) {
        FunctionCounter.builder("octavo.unparsable.events", filter, RecordFilter::unparsable)
                .description("Records whose data is not JSON although a filter pattern asks for it")
                .tag("treatment", filter.treatment().word())
                .register(registry);
    }
}
