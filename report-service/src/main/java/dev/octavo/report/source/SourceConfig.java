package dev.octavo.report.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import jakarta.validation.constraints.Pattern;

import java.util.List;
import java.util.Optional;

/// From where datasets may be read.
@ConfigMapping(prefix = "octavo.source")
public interface SourceConfig {
    /// The buckets from which claim checks are read, separated by commas. A claim check in any
    /// other bucket is refused. Default: none, so that datasets have to be inline.
    Optional<List<@Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") String>> allowedBuckets();

    /// The largest object that is read for a dataset, such as `200M` (units are powers of
    /// 1024). Default: 256M. It is written to the scratch folder before it is read.
    @WithDefault("256M")
    MemorySize maxBytes();
}
