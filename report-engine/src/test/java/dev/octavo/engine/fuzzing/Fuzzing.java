package dev.octavo.engine.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Gives a reader as much bad input as the build allows for; `-Doctavo.fuzz.mutations=1000000`
/// tries harder. What a reader fails at or hangs on, and what took it longest, is kept in
/// `target/fuzzing`.
final class Fuzzing {
    private static final int MUTATIONS = Integer.getInteger("octavo.fuzz.mutations", 20_000);
    private static final Path FOLDER = Path.of("target", "fuzzing");

    /// After this, an input is written down: should it never end, it is known which one it was.
    private static final long SUSPICIOUS_SECONDS = 30;

    private final String name;
    private byte[] current = new byte[0];
    private byte[] slowest = new byte[0];
    private long slowestNanos;
    private int read;

    private Fuzzing(String name) {
        this.name = name;
    }

    /// Reads one input.
    @FunctionalInterface
    interface Reader {
        /// Whether it was good after all; an exception is a finding.
        boolean read(byte[] input) throws Exception;
    }

    /// Lets a reader read.
    ///
    /// @param name of the files with what was found
    static void run(String name, Mutator mutator, Reader reader) throws IOException {
        new Fuzzing(name).run(mutator, reader);
    }

    private void run(Mutator mutator, Reader reader) throws IOException {
        Files.createDirectories(FOLDER);
        int good = 0;
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> watch(done));
        try {
            while (read < MUTATIONS) {
                good += read(reader, mutator.next()) ? 1 : 0;
            }
        } finally {
            done.countDown();
        }
        keep("slowest", slowest);
        System.out.printf(
                Locale.ROOT,
                "fuzzing %s: %,d inputs, %,d of them good, the slowest took %,d us%n",
                name,
                MUTATIONS,
                good,
                slowestNanos / 1_000);
        if (good == 0 || good == MUTATIONS) {
            throw new AssertionError("the mistakes in " + name + " are too coarse or too fine");
        }
    }

    private boolean read(Reader reader, byte[] input) throws IOException {
        synchronized (this) {
            current = input;
            read++;
        }
        long begun = System.nanoTime();
        try {
            return reader.read(input);
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError failure) {
            Path file = keep("failing", input);
            throw new AssertionError(name + " fails at what is kept in " + file, failure);
        } finally {
            long took = System.nanoTime() - begun;
            if (took > slowestNanos) {
                slowestNanos = took;
                slowest = input;
            }
        }
    }

    /// Writes down an input that is still being read when it is looked at again.
    private void watch(CountDownLatch done) {
        try {
            int seen = -1;
            while (!done.await(SUSPICIOUS_SECONDS, TimeUnit.SECONDS)) {
                synchronized (this) {
                    if (read == seen) {
                        System.err.println("suspiciously slow: " + keep("hanging", current));
                    }
                    seen = read;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Path keep(String kind, byte[] input) throws IOException {
        return Files.write(FOLDER.resolve(name + "." + kind), input);
    }
}
