package dev.octavo.benchmarks.octavo;

import dev.octavo.benchmarks.contender.DocumentKind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The templates: that of the table, and the same followed by charts.
final class StrikesTemplate {
    private static final String TABLE = "table.yaml";

    private StrikesTemplate() {}

    /// The YAML of a kind of document.
    static String of(DocumentKind document) {
        String table = resource(TABLE);
        return switch (document) {
            case TABLE, TAGGED_TABLE -> table;
            case BAR_CHARTS, LINE_CHARTS, AREA_CHARTS, PIE_CHARTS, SCATTER_CHARTS ->
                    table + resource(document.id() + ".yaml").repeat(DocumentKind.CHARTS);
        };
    }

    private static String resource(String name) {
        try (InputStream resource = StrikesTemplate.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
