package dev.octavo.ingest.deadletter;

import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.ingest.translation.Printable;
import dev.octavo.ingest.translation.ShardRecord;

import org.jboss.logging.Logger;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Keeps dead letters in S3, one object each, under
/// `{prefix}/{yyyy}/{MM}/{dd}/{cause}/{shardId}/{sequenceNumber}[-{subSequenceNumber}].json`.
/// The day is the one of the record's arrival, so that a record that is read again finds its
/// own object.
public final class S3DeadLetters implements DeadLetters {
    private static final Logger LOG = Logger.getLogger(S3DeadLetters.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    /// A flood of malformed records must not open a connection for each.
    private static final int CONNECTIONS = 4;

    private final Supplier<S3Client> s3;
    private final DeadLetterConfig config;
    private final String streamName;
    private final Clock clock;
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final AtomicInteger waiting = new AtomicInteger();

    public S3DeadLetters(
            Supplier<S3Client> s3, DeadLetterConfig config, String streamName, Clock clock) {
        this.s3 = s3;
        this.config = config;
        this.streamName = streamName;
        this.clock = clock;
    }

    @Override
    public void keep(DeadLetter letter) throws InterruptedException {
        String key = key(letter);
        waiting.incrementAndGet();
        try {
            for (int attempts = 1; !stored(key, letter, attempts); attempts++) {
                Thread.sleep(BACKOFF.after(attempts, ThreadLocalRandom.current()));
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// How many dead letters are being written, or wait for it.
    public int waiting() {
        return waiting.get();
    }

    private boolean stored(String key, DeadLetter letter, int attempts)
            throws InterruptedException {
        connections.acquire();
        try {
            s3.get()
                    .putObject(
                            put ->
                                    put.bucket(config.bucket())
                                            .key(key)
                                            .contentType("application/json"),
                            RequestBody.fromBytes(document(letter)));
            return true;
        } catch (AbortedException e) {
            throw interrupted(e);
        } catch (SdkException e) {
            // The first failure, and then ever more rarely: a store may be away for hours.
            if (Integer.bitCount(attempts) == 1) {
                LOG.warnf(
                        "dead letter not written, trying again shard=%s sequence=%s bucket=%s"
                                + " attempts=%d reason=%s",
                        letter.record().shardId(),
                        letter.record().position(),
                        config.bucket(),
                        attempts,
                        Printable.quoted(String.valueOf(e.getMessage())));
            }
            return false;
        } finally {
            connections.release();
        }
    }

    private static InterruptedException interrupted(AbortedException cause) {
        InterruptedException interrupted = new InterruptedException("writing was interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    private byte[] document(DeadLetter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DeadLetterDocument(letter, streamName, clock.instant()).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private String key(DeadLetter letter) {
        ShardRecord record = letter.record();
        String place = record.position().toString().replace(':', '-');
        return "%s/%s/%s/%s/%s.json"
                .formatted(
                        config.prefix(),
                        DAY.format(record.arrival()),
                        letter.cause().word(),
                        record.shardId(),
                        place);
    }
}
