package dev.octavo.report.request;

import java.time.ZoneId;
import java.util.Optional;

/// Tells the time zones of the IANA database from everything else, offsets included: an offset
/// does not know when summer begins.
final class KnownTimeZones {
    static final String EXPECTED = "an IANA time zone such as America/New_York, or UTC";

    private KnownTimeZones() {}

    static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }
}
