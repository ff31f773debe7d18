package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Reads pictures.
final class ImageReader {
    private final Reading reading;

    ImageReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Block> read(YamlMapping mapping, Scope scope, @Nullable Expression when, int line) {
        boolean decorative = mapping.flag("decorative");
        if (mapping.has("alt") == decorative) {
            reading.report(
                    mapping.node(),
                    decorative
                            ? "a decorative image has no 'alt': leave one of them out"
                            : "expected 'alt', which says what the image shows, or 'decorative: true'");
        }
        @Nullable TextTemplate alternative = reading.text(mapping, "alt", scope);
        Column.Align align =
                Words.constant(mapping, "align", Column.Align.class).orElse(Column.Align.START);
        return mapping.scalar("file")
                .flatMap(reading::picture)
                .map(
                        picture ->
                                new Block.Image(
                                        picture,
                                        mapping.text("width")
                                                .flatMap(PageReader::length)
                                                .orElse(null),
                                        align,
                                        alternative,
                                        when,
                                        line));
    }
}
