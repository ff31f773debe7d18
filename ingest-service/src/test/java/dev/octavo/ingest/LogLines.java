package dev.octavo.ingest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Remembers what is logged, each message as it would be written.
final class LogLines extends Handler {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Formatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
        Throwable thrown = line.getThrown();
        written.add(formatter.formatMessage(line) + (thrown == null ? "" : " " + thrown));
    }

    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
