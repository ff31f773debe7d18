package dev.octavo.ingest.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where events are delivered, and how. The names, defaults and ranges of what Lambda's event
/// source mapping has too are Lambda's.
@ConfigMapping(prefix = "octavo.delivery")
public interface DeliveryConfig {
    /// The URL of the sink: a broker, or a service that understands CloudEvents. Default:
    /// `K_SINK`, which a Knative SinkBinding sets. Required.
    @WithDefault("${K_SINK:}")
    Optional<URI> sink();

    /// Extensions that every event gets on its way out, as `{"extensions":{"name":"value"}}`.
    /// Default: `K_CE_OVERRIDES`, which a Knative SinkBinding sets.
    @WithDefault("${K_CE_OVERRIDES:}")
    Optional<String> ceOverrides();

    /// The URL to which the events go that the sink replies with. A record is finished only
    /// when its reply was accepted there. Default: none, and replies are dropped.
    Optional<URI> replySink();

    /// The longest time until the sink takes a connection. Default: 5 s.
    @WithDefault("5s")
    Duration connectTimeout();

    /// The longest time for one delivery, until the whole answer is there. Default: 5 min.
    @WithDefault("5m")
    Duration timeout();

    /// How many requests may be open at once for one shard; events of one partition key are
    /// never among them twice. 1 to 10. Default: 1.
    @WithDefault("1")
    int parallelizationFactor();

    /// How often a delivery is tried again before the record becomes a dead letter; -1 for no
    /// end, else 0 to 10000. Default: -1.
    @WithDefault("-1")
    int maximumRetryAttempts();

    /// The age, in seconds since its arrival, at which a record is not tried again but becomes
    /// a dead letter; -1 for no end, else 60 to 604800. Default: -1.
    @WithDefault("-1")
    long maximumRecordAgeInSeconds();

    /// How often a delivery is tried again that was answered 404, which a route gives that is
    /// not there yet; 0 to 10000. Default: 12, about a minute and a half with the default
    /// backoff.
    @WithDefault("12")
    int notFoundRetryAttempts();

    /// The bound of the random wait after the first failed attempt; it doubles with each.
    /// Default: 100 ms.
    @WithDefault("100ms")
    Duration initialBackoff();

    /// Where that bound stops growing. Default: 30 s.
    @WithDefault("30s")
    Duration maximumBackoff();

    /// How many records of one shard may be in flight before reading it stops. 1 to 100000.
    /// Default: 1000.
    @WithDefault("1000")
    int maximumRecordsInFlight();

    /// How many bytes of all shards together may be in flight before reading stops, such as
    /// `32M`; a shard may always have one record in flight, however large. Default: 32 MiB.
    @WithDefault("32M")
    MemorySize maximumBytesInFlight();
}
