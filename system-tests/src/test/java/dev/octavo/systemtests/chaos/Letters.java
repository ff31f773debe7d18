package dev.octavo.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    /// The ids of the records that stand in a dead letter, each as often as it does.
    List<String> ids() {
        return s3.listObjectsV2Paginator(it -> it.bucket(bucket)).contents().stream()
                .map(it -> idOfKey.computeIfAbsent(it.key(), this::id))
                .toList();
    }

    private String id(String key) {
        try {
            JsonNode letter =
                    JSON.readTree(
                            s3.getObjectAsBytes(it -> it.bucket(bucket).key(key)).asByteArray());
            String data =
                    new String(letter.at("/record/data").binaryValue(), StandardCharsets.UTF_8);
            return data.startsWith("{") ? JSON.readTree(data).path("id").asText() : data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
