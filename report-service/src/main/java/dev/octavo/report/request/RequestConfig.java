package dev.octavo.report.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/// What a request may be, and what is meant when it leaves something out.
@ConfigMapping(prefix = "octavo.request")
public interface RequestConfig {
    /// The largest data of a request, inline rows included, such as `512K` (units are powers of
    /// 1024). Default: 1M. Larger datasets travel as claim checks.
    @WithDefault("1M")
    MemorySize maxInlineBytes();

    /// How many events one batch may hold (`application/cloudevents-batch+json`); 1 to 10000.
    /// All are rendered while the sender waits. Default: 100, the default batch of the bridge,
    /// which cuts larger ones.
    @WithDefault("100")
    int maxBatchEvents();

    /// How long a batch may take: after that no other event of it is begun, and those that are
    /// left are to be delivered again. Keep it well below the sender's time-out, less what one
    /// rendering takes. More than 0 s. Default: 1 min.
    @WithDefault("1m")
    Duration maxBatchDuration();

    /// The locale of a request that names none, as a BCP 47 language tag. Default: en.
    @WithDefault("en")
    String defaultLocale();

    /// The time zone of a request that names none, by its IANA name. Default: UTC.
    @WithDefault("UTC")
    String defaultTimeZone();
}
