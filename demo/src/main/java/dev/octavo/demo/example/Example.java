package dev.octavo.demo.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One folder of `examples/`.
///
/// @param name the folder's name, and the name of its template
/// @param folder where it lies
/// @param event the CloudEvent in JSON that asks for the report, with the folder's name as its
///     label [#LABEL]
public record Example(String name, Path folder, JsonNode event) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The label by which an announcement says which example it answers.
    public static final String LABEL = "example";

    /// A file that the event refers to by claim check, and the object that the event expects.
    public record Upload(Path file, String bucket, String key) {}

    /// Reads every folder that has an `event.json`, in the order of their names.
    ///
    /// @throws IllegalStateException naming the file that is missing or cannot be read
    public static List<Example> readAll(Path examples) {
        try (Stream<Path> folders = Files.list(examples)) {
            return folders.filter(folder -> Files.exists(folder.resolve("event.json")))
                    .sorted()
                    .map(Example::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + examples, e);
        }
    }

    private static Example read(Path folder) {
        Path file = folder.resolve("event.json");
        String name = folder.getFileName().toString();
        try {
            if (!(JSON.readTree(file.toFile()) instanceof ObjectNode event)
                    || !(event.path("data") instanceof ObjectNode data)) {
                throw new IllegalStateException(
                        file + " holds no CloudEvent: expected a JSON object with 'data'");
            }
            data.withObject("/labels").put(LABEL, name);
            return new Example(name, folder, event);
        } catch (IOException e) {
            throw new IllegalStateException(file + " is not JSON: " + e.getMessage(), e);
        }
    }

    /// The example as it is on disk now.
    public Example reread() {
        return read(folder);
    }

    /// The id of the event, as its author chose it.
    public String eventId() {
        return event.path("id").asText();
    }

    /// The same request as an event of its own: with another id it is another report.
    public Example withEventId(String id) {
        ObjectNode copy = event.deepCopy();
        copy.put("id", id);
        return new Example(name, folder, copy);
    }

    /// The event as the bytes of a Kinesis record.
    public byte[] record() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the event of " + name + " cannot be written", e);
        }
    }

    /// What has to be in S3 before the event is sent: the claim checks that point at this
    /// folder. Data that is generated is written first.
    public List<Upload> uploads() {
        GeneratedData.write(this);
        List<Upload> uploads = new ArrayList<>();
        for (JsonNode dataset : event.at("/data/datasets")) {
            if (dataset.has("ref")) {
                URI ref = URI.create(dataset.path("ref").asText());
                String key = ref.getPath().substring(1);
                Path file = folder.resolve(key.substring(key.lastIndexOf('/') + 1));
                if (!Files.isRegularFile(file)) {
                    throw new IllegalStateException(
                            name + "/event.json refers to " + ref + ", but there is no " + file);
                }
                uploads.add(new Upload(file, ref.getHost(), key));
            }
        }
        return List.copyOf(uploads);
    }
}
