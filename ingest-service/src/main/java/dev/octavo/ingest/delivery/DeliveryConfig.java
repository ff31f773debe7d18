package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.Batching.ContentMode;
import dev.octavo.ingest.delivery.Batching.FunctionResponseType;
import dev.octavo.ingest.delivery.Batching.SinkKind;

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

    /// What the sink is. `broker`: it takes one event a request, and what it has accepted is
    /// its to deliver. `direct`: it is the service that handles the events; it takes them in
    /// batches (`application/cloudevents-batch+json`), and its answer tells which of them
    /// failed. Default: `broker`.
    @WithDefault("broker")
    SinkKind sinkKind();

    /// How an event is written for a broker: `binary` (attributes are headers, the data is the
    /// body) or `structured` (the body is the event in JSON; in any case for events with more
    /// than 4 KiB of attributes). Default: `binary`.
    @WithDefault("binary")
    ContentMode contentMode();

    /// How many events a request holds at most, if the sink is `direct`; 1 to 10000. Default:
    /// 100.
    @WithDefault("100")
    int batchSize();

    /// How long, in seconds, events are gathered for a batch that is not full, if the sink is
    /// `direct`; 0 to 300. A batch is sent earlier when nothing more may be in flight. Default:
    /// 0.
    @WithDefault("0")
    int maximumBatchingWindowInSeconds();

    /// How large a batch grows, about, if the sink is `direct`; an event that is larger makes a
    /// batch of its own. 1K to 6M. Default: 6 MiB.
    @WithDefault("6M")
    MemorySize maximumBatchBytes();

    /// Whether a batch is cut in two when the sink fails with it or refuses it, so that one bad
    /// event does not take the others with it. Cutting does not count as an attempt. Default:
    /// false.
    @WithDefault("false")
    boolean bisectBatchOnFunctionError();

    /// What is read out of the answer of a `direct` sink: `ReportBatchItemFailures` (which
    /// events failed, and its replies) or `none` (every 2xx means that all went well). Default:
    /// `ReportBatchItemFailures`; Lambda's is none, and loses what fails when it is forgotten.
    @WithDefault("ReportBatchItemFailures")
    FunctionResponseType functionResponseTypes();

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

    /// How often a delivery is tried again before its records become dead letters; -1 for no
    /// end, else 0 to 10000. Default: -1.
    @WithDefault("-1")
    int maximumRetryAttempts();

    /// The age, in seconds since its arrival, beyond which a record is not sent any more, not
    /// even once, but becomes a dead letter; -1 for no end, else 60 to 604800. Default: -1.
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
    /// `16M`; a record counts twice, since it may stand in memory twice. A shard may
    /// always have one record in flight, however large. Default: 16 MiB.
    @WithDefault("16M")
    MemorySize maximumBytesInFlight();
}
