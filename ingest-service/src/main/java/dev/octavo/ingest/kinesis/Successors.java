package dev.octavo.ingest.kinesis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The other workers, who take over what one that stops gives up.
final class Successors {
    private final Map<String, Integer> leases = new HashMap<>();

    Successors(Census census, String stopping) {
        census.workers().forEach(it -> leases.put(it, census.of(it).size()));
        leases.remove(stopping);
    }

    /// Whoever has the fewest leases, counting those that were given here; empty when there is
    /// nobody else.
    synchronized Optional<String> next() {
        Optional<String> fewest =
                leases.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        fewest.ifPresent(it -> leases.merge(it, 1, Integer::sum));
        return fewest;
    }
}
