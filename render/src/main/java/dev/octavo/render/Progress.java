package dev.octavo.render;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what is read and written, and shows it while the work takes long: on a terminal in one
/// line that changes, elsewhere line by line.
final class Progress implements AutoCloseable {
    private static final long FIRST_AFTER_MILLIS = 1_000;
    private static final long NEXT_AFTER_MILLIS = 200;
    private static final double MEGA = 1_000_000;

    /// Back to the line's start, and clear it.
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final long begun = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Display display;
    private final Thread shown;

    /// How it is shown.
    enum Display {
        NONE,
        /// In one line that is written over.
        TERMINAL,
        /// In a line of its own each time, as logs want it.
        LINES
    }

    Progress(PrintWriter err, Display display) {
        this.err = err;
        this.display = display;
        Thread.Builder thread = Thread.ofVirtual().name("progress");
        this.shown = thread.start(display == Display.NONE ? () -> {} : this::display);
    }

    private void display() {
        try {
            boolean begunToShow = false;
            long pause = FIRST_AFTER_MILLIS;
            while (!done.await(pause, TimeUnit.MILLISECONDS)) {
                show();
                begunToShow = true;
                pause = display == Display.LINES ? FIRST_AFTER_MILLIS : NEXT_AFTER_MILLIS;
            }
            if (begunToShow && display == Display.TERMINAL) {
                print(CLEAR);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A source whose bytes are counted.
    DatasetSource counted(DatasetSource source) {
        return new DatasetSource() {
            @Override
            public Format format() {
                return source.format();
            }

            @Override
            public InputStream open() throws IOException {
                return new CountedInput(source.open());
            }
        };
    }

    /// A stream whose bytes are counted.
    OutputStream counted(OutputStream out) {
        return new CountedOutput(out);
    }

    /// Takes note of how many pages are printed.
    void pages(int printed) {
        pages.set(printed);
    }

    /// Bytes written so far.
    long written() {
        return written.get();
    }

    /// Seconds since the beginning.
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void show() {
        String line = line();
        print(display == Display.TERMINAL ? CLEAR + line : line + System.lineSeparator());
    }

    /// How far the work has come.
    String line() {
        return String.format(
                Locale.ROOT,
                "read %.1f MB, printed %,d pages, wrote %.1f MB, %.0f s",
                read.get() / MEGA,
                pages.get(),
                written.get() / MEGA,
                seconds());
    }

    private void print(String text) {
        err.print(text);
        err.flush();
    }

    /// Clears what was shown.
    @Override
    public void close() {
        done.countDown();
        try {
            shown.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class CountedInput extends FilterInputStream {
        private CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read.addAndGet(Math.max(0, count));
            return count;
        }
    }

    private final class CountedOutput extends FilterOutputStream {
        private CountedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written.addAndGet(length);
        }
    }
}
