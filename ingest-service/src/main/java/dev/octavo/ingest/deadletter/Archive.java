package dev.octavo.ingest.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.ingest.deadletter.Selection.OneObject;
import dev.octavo.ingest.deadletter.Selection.Range;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The dead letters in S3: finds them, reads them, and writes down what became of them.
@Singleton
public final class Archive {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instance<S3Client> s3;
    private final DeadLetterConfig config;
    private final Clock clock;

    /// @throws IllegalArgumentException naming the key whose value is absurd
    Archive(Instance<S3Client> s3, DeadLetterConfig config, Clock clock) {
        if ((config.redrivenPrefix() + "/").startsWith(config.prefix() + "/")) {
            throw new IllegalArgumentException(
                    "octavo.dead-letter.redriven-prefix: is or lies below"
                            + " octavo.dead-letter.prefix; expected another one");
        }
        this.s3 = s3;
        this.config = config;
        this.clock = clock;
    }

    /// Whether dead letters are kept here at all.
    public boolean inUse() {
        return config.destination() == DeadLetterConfig.Kind.S3;
    }

    private String bucket() {
        return config.bucket().orElseThrow();
    }

    /// The keys that are meant, those of one shard in the order of its records, day by day.
    ///
    /// @throws software.amazon.awssdk.core.exception.SdkException when S3 does not answer
    public Stream<String> keys(Selection selection) {
        return switch (selection) {
            case OneObject(String key) -> Stream.of(key);
            case Range range ->
                    LocalDate.ofInstant(range.from(), ZoneOffset.UTC)
                            .datesUntil(
                                    LocalDate.ofInstant(range.to().minusNanos(1), ZoneOffset.UTC)
                                            .plusDays(1))
                            .flatMap(day -> ofDay(day, range.cause()).stream());
        };
    }

    private List<String> ofDay(LocalDate day, Optional<String> cause) {
        String prefix =
                "%s/%s/%s"
                        .formatted(
                                config.prefix(),
                                DAY.format(day),
                                cause.map(it -> it + "/").orElse(""));
        return s3
                .get()
                .listObjectsV2Paginator(it -> it.bucket(bucket()).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .sorted(Comparator.comparing(Archive::place))
                .toList();
    }

    // Of `…/{cause}/{shardId}/{sequenceNumber}[-{subSequenceNumber}].json`, all but the cause,
    // numbers padded so that their order as text is their order.
    private static String place(String key) {
        String[] parts = key.split("/", -1);
        String[] numbers = parts[parts.length - 1].replace(".json", "").split("-", 2);
        return "%s/%130s/%20s"
                .formatted(
                        parts[Math.max(0, parts.length - 2)],
                        numbers[0],
                        numbers.length == 2 ? numbers[1] : "");
    }

    /// Reads one dead letter.
    ///
    /// @return empty when there is no such object
    /// @throws IOException when the object is no dead letter
    /// @throws software.amazon.awssdk.core.exception.SdkException when S3 does not answer
    public Optional<StoredLetter> read(String key) throws IOException {
        byte[] bytes;
        try {
            bytes = s3.get().getObjectAsBytes(it -> it.bucket(bucket()).key(key)).asByteArray();
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
        return Optional.of(StoredLetter.of(key, JSON.readTree(bytes)));
    }

    /// Marks a dead letter as delivered, and moves it to where redriven ones are kept.
    ///
    /// @param answer of the sink
    /// @return where it is now
    public String delivered(StoredLetter letter, String answer) throws IOException {
        String key = config.redrivenPrefix() + "/" + placeOf(letter.key());
        put(key, letter.with(clock.instant(), "delivered", answer));
        s3.get().deleteObject(it -> it.bucket(bucket()).key(letter.key()));
        return key;
    }

    /// Marks a dead letter that could not be delivered this time either, where it is.
    ///
    /// @param answer of the sink, or what is wrong with the record
    public void refused(StoredLetter letter, String answer) throws IOException {
        put(letter.key(), letter.with(clock.instant(), "refused", answer));
    }

    private String placeOf(String key) {
        return key.startsWith(config.prefix() + "/")
                ? key.substring(config.prefix().length() + 1)
                : key;
    }

    private void put(String key, ObjectNode document) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        s3.get()
                .putObject(
                        it -> it.bucket(bucket()).key(key).contentType("application/json"),
                        RequestBody.fromBytes(bytes));
    }
}
