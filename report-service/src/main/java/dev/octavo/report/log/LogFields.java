package dev.octavo.report.log;

import dev.octavo.logging.Printable;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the lines of this thread are about until this is closed, whoever writes them. A log in
/// JSON has it as fields under `mdc`. What comes from outside is escaped, as in the text.
public final class LogFields implements AutoCloseable {
    private final Map<String, @Nullable Object> covered = new HashMap<>();

    private LogFields(Map<String, String> facts) {
        facts.forEach(
                (key, value) -> {
                    covered.put(key, MDC.get(key));
                    MDC.put(key, Printable.unquoted(value));
                });
    }

    /// Lines that say these facts.
    static LogFields of(Map<String, String> facts) {
        return new LogFields(facts);
    }

    /// Lines about an event.
    ///
    /// @param trace the id of the trace that it belongs to
    public static LogFields ofEvent(String source, String id, Optional<String> trace) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("event", id);
        facts.put("source", source);
        trace.ifPresent(it -> facts.put("trace", it));
        return of(facts);
    }

    /// Lines about a report.
    public static LogFields ofReport(String id) {
        return of(Map.of("report", id));
    }

    /// Gives every field back the value that it had before.
    @Override
    public void close() {
        covered.forEach(
                (key, before) -> {
                    if (before == null) {
                        MDC.remove(key);
                    } else {
                        MDC.put(key, before);
                    }
                });
    }
}
