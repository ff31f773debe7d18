package dev.octavo.systemtests.chaos;

import dev.octavo.systemtests.chaos.Sent.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of every record that was put.
///
/// @param sent what was put
/// @param accepted the ids of the events that the sink took, in this order
/// @param deadLetters the ids of the records that stand in a dead letter, each as often as it
///     does
record Audit(List<Sent> sent, List<String> accepted, Collection<String> deadLetters) {
    /// How many lost records are told by name, so that what else went wrong is still read.
    private static final int NAMED = 20;

    /// Whether every record has come to some end.
    boolean complete() {
        return missing().isEmpty();
    }

    /// The records of which nothing is to be seen.
    List<String> missing() {
        Set<String> seen = new HashSet<>(accepted);
        seen.addAll(deadLetters);
        return sent.stream().map(Sent::id).filter(id -> !seen.contains(id)).toList();
    }

    /// How many deliveries were not the first of their event.
    int duplicates() {
        return accepted.size() - new HashSet<>(accepted).size();
    }

    /// Everything that must not be, one line each; empty when all is well.
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        List<String> missing = missing();
        missing.stream().limit(NAMED).forEach(id -> violations.add("lost: " + id));
        if (missing.size() > NAMED) {
            violations.add("lost: %d more".formatted(missing.size() - NAMED));
        }
        Map<String, Sent> known = new HashMap<>();
        sent.forEach(it -> known.put(it.id(), it));
        Set<String> delivered = new LinkedHashSet<>(accepted);
        delivered.stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> violations.add("invented: " + id));
        Set<String> dead = new HashSet<>();
        for (String id : deadLetters) {
            if (!known.containsKey(id) || !known.get(id).kind().dead()) {
                violations.add("dead-lettered without a reason: " + id);
            }
            if (!dead.add(id)) {
                violations.add("two dead letters: " + id);
            }
        }
        disorder(delivered, known, violations);
        return violations;
    }

    private static void disorder(
            Set<String> delivered, Map<String, Sent> known, List<String> violations) {
        Map<String, Sent> lastOfKey = new HashMap<>();
        for (String id : delivered) {
            Sent event = known.get(id);
            if (event == null) {
                continue;
            }
            Sent before = lastOfKey.put(event.key(), event);
            if (before != null && before.number() > event.number()) {
                violations.add("out of order: " + id + " first delivered after " + before.id());
            }
        }
    }

    /// The books, for people.
    String ledger() {
        return """
        put            %6d  (rejected by the sink %d, malformed %d, reluctantly taken %d)
        delivered      %6d
        dead-lettered  %6d
        lost           %6d
        duplicates     %6d\
        """
                .formatted(
                        sent.size(),
                        count(Kind.REJECTED),
                        count(Kind.MALFORMED),
                        count(Kind.RELUCTANT),
                        new HashSet<>(accepted).size(),
                        new HashSet<>(deadLetters).size(),
                        missing().size(),
                        duplicates());
    }

    private long count(Kind kind) {
        return sent.stream().filter(it -> it.kind() == kind).count();
    }
}
