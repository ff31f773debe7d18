package dev.octavo.report.rendering;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// Ends a rendering from outside: the streams it reads and writes fail as soon as there is a
/// cause. The engine is never out of touch with one of them for long.
final class Interruption {
    /// Why a rendering has to end.
    enum Cause {
        /// It took too long.
        TIMED_OUT,
        /// Another delivery has taken the report over.
        LEASE_LOST,
        /// The service shuts down.
        SHUTTING_DOWN
    }

    private final long begin = System.nanoTime();
    private final Duration timeout;
    private volatile @Nullable Cause raised;

    Interruption(Duration timeout) {
        this.timeout = timeout;
    }

    /// Ends the rendering. The first cause stands.
    synchronized void raise(Cause cause) {
        if (raised == null) {
            raised = cause;
        }
    }

    /// Why the rendering has to end; empty while it may go on.
    Optional<Cause> cause() {
        if (raised == null && System.nanoTime() - begin > timeout.toNanos()) {
            raise(Cause.TIMED_OUT);
        }
        return Optional.ofNullable(raised);
    }

    private void check() throws InterruptedIOException {
        Optional<Cause> cause = cause();
        if (cause.isPresent()) {
            throw new InterruptedIOException(cause.get().name());
        }
    }

    /// The same stream, failing when there is a cause.
    OutputStream guard(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                check();
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                check();
                out.write(bytes, offset, length);
            }
        };
    }

    /// The same source, failing when there is a cause.
    DatasetSource guard(DatasetSource source) {
        return new DatasetSource() {
            @Override
            public Format format() {
                return source.format();
            }

            @Override
            public InputStream open() throws IOException {
                return guard(source.open());
            }
        };
    }

    private InputStream guard(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                check();
                return super.read(bytes, offset, length);
            }
        };
    }
}
