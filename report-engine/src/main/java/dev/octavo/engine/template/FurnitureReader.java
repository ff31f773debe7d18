package dev.octavo.engine.template;

import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Optional;

/// Reads what stands on every page: headers, footers and the watermark.
final class FurnitureReader {
    private static final Length STANDARD_HEIGHT = Length.millimetres(8);
    private static final double LEAST_HEIGHT = Length.millimetres(2).points();
    private static final double MOST_HEIGHT = Length.millimetres(60).points();

    private final Reading reading;

    FurnitureReader(Reading reading) {
        this.reading = reading;
    }

    Slots slots(YamlMapping mapping, Scope scope) {
        return new Slots(
                slot(mapping, "start", scope),
                slot(mapping, "center", scope),
                slot(mapping, "end", scope));
    }

    private @Nullable Slot slot(YamlMapping slots, String key, Scope scope) {
        return slots.get(key).flatMap(node -> slot(node, scope)).orElse(null);
    }

    private Optional<Slot> slot(Node node, Scope scope) {
        if (node instanceof ScalarNode text) {
            return reading.text(text, scope).map(Slot.Text::new);
        }
        YamlMapping image = YamlMapping.of(node);
        Length height = image.scalar("height").flatMap(this::height).orElse(STANDARD_HEIGHT);
        return image.scalar("image")
                .flatMap(reading::picture)
                .map(picture -> new Slot.Image(picture, height));
    }

    private Optional<Length> height(ScalarNode scalar) {
        Optional<Length> height = PageReader.length(scalar.getValue());
        if (height.isPresent()
                && (height.get().points() < LEAST_HEIGHT || height.get().points() > MOST_HEIGHT)) {
            reading.report(scalar, "expected a height from 2mm to 60mm");
        }
        return height;
    }

    /// The watermark at a node: its text, or text and condition; null when it is wrong.
    @Nullable Watermark watermark(Node node, Scope scope) {
        if (node instanceof ScalarNode text) {
            return reading.text(text, scope).map(only -> new Watermark(only, null)).orElse(null);
        }
        YamlMapping mapping = YamlMapping.of(node);
        var when = reading.condition(mapping, "when", scope);
        var text = reading.text(mapping, "text", scope);
        return text == null ? null : new Watermark(text, when);
    }
}
