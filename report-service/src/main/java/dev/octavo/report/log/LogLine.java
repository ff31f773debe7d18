package dev.octavo.report.log;

import dev.octavo.logging.EscapedTrace;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// One line of the log: what happened, in words that never change, and then `key=value` pairs,
/// which a log in JSON has as fields, too. A value that is not a plain word is quoted and
/// escaped, so that nothing a sender wrote can forge a line or a pair. Payloads do not belong
/// in it.
public final class LogLine {
    private final String what;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private LogLine(String what) {
        this.what = what;
    }

    /// Begins a line.
    ///
    /// @param what what happened, such as `report completed`
    public static LogLine of(String what) {
        return new LogLine(what);
    }

    /// Adds a pair; null adds nothing. A value of more than 300 characters is cut.
    public LogLine with(String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value.toString());
        }
        return this;
    }

    /// Logs something that goes as it should, or that its sender has to mend.
    public void info(Logger log) {
        log(log, Logger.Level.INFO, null);
    }

    /// Logs something that may be all right later, or that somebody should look at.
    public void warn(Logger log) {
        log(log, Logger.Level.WARN, null);
    }

    /// Logs something that is broken here.
    public void error(Logger log) {
        log(log, Logger.Level.ERROR, null);
    }

    /// Logs something that is broken here, and where; its messages are escaped.
    public void error(Logger log, @Nullable Throwable failure) {
        log(log, Logger.Level.ERROR, failure);
    }

    private void log(Logger log, Logger.Level level, @Nullable Throwable failure) {
        try (var _ = LogFields.of(facts)) {
            log.log(level, this, failure == null ? null : new EscapedTrace(failure));
        }
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(what);
        facts.forEach(
                (key, value) ->
                        line.append(' ')
                                .append(key)
                                .append('=')
                                .append(Printable.isWord(value) ? value : Printable.quoted(value)));
        return line.toString();
    }
}
