package dev.octavo.ingest.filter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Locale;
import java.util.Optional;

/// Which records are wanted.
@ConfigMapping(prefix = "octavo.filter")
public interface FilterConfig {
    /// Lambda's `FilterCriteria` as JSON, such as
    /// `{"Filters":[{"Pattern":"{\"data\":{\"type\":[\"order.placed\"]}}"}]}`; a pattern may
    /// also stand there as an object. 1 to 10 patterns of up to 4096 characters; a record is
    /// wanted when one of them matches. Patterns may ask for `data` (the record's data, which
    /// is JSON), `partitionKey`, `sequenceNumber`, `approximateArrivalTimestamp` (seconds) and
    /// `kinesisSchemaVersion`. Default: none, and then every record is wanted.
    Optional<String> criteria();

    /// What becomes of a record whose data is not JSON although a pattern asks for it: `kept`,
    /// `dead-lettered` or `dropped`. It is counted in any case. Default: `dead-lettered`;
    /// Lambda drops it.
    @WithDefault("dead-lettered")
    Unparsable unparsable();

    /// What becomes of a record whose data cannot be parsed.
    enum Unparsable {
        /// It goes on as if a pattern had matched.
        KEPT,
        /// It becomes a dead letter.
        DEAD_LETTERED,
        /// It counts as filtered.
        DROPPED;

        /// As it is configured.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
