package dev.octavo.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The dead letters of a bucket.
final class Letters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final S3Client s3;
    private final String bucket;
    // A dead letter never changes what it is about, so each is read once.
    private final Map<String, String> idOfKey = new ConcurrentHashMap<>();

    Letters(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /// The ids of the records that stand in a dead letter, each as often as it does. A letter that
    /// is being written once more is left out, since the emulator takes the old one away first:
    /// whoever waits for it looks again.
    List<String> ids() {
        return s3.listObjectsV2Paginator(it -> it.bucket(bucket)).contents().stream()
                .flatMap(it -> id(it.key()).stream())
                .toList();
    }

    private Optional<String> id(String key) {
        Optional<String> id = Optional.ofNullable(idOfKey.get(key)).or(() -> read(key));
        id.ifPresent(known -> idOfKey.put(key, known));
        return id;
    }

    private Optional<String> read(String key) {
        try {
            JsonNode letter =
                    JSON.readTree(
                            s3.getObjectAsBytes(it -> it.bucket(bucket).key(key)).asByteArray());
            String data =
                    new String(letter.at("/record/data").binaryValue(), StandardCharsets.UTF_8);
            return Optional.of(
                    data.startsWith("{") ? JSON.readTree(data).path("id").asText() : data);
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
