package dev.octavo.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The schemas and golden samples of this module, read from where they lie in the repository.
final class Samples {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Samples() {}

    static Schema schema(String name) {
        return SCHEMAS.getSchema(text(Path.of("schemas", name + "-v1.schema.json")));
    }

    static List<Error> violations(String schema, String json) {
        return schema(schema).validate(json, InputFormat.JSON);
    }

    static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of("samples", folder))) {
            return files.filter(file -> !file.endsWith("problems.json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
