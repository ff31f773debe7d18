package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Optional;
import java.util.stream.Stream;

/// Reads what stands on every page: headers, footers and the watermark.
final class FurnitureReader {
    private static final Length STANDARD_HEIGHT = Length.millimetres(8);
    private static final double LEAST_HEIGHT = Length.millimetres(2).points();
    private static final double MOST_HEIGHT = Length.millimetres(60).points();

    private static final double STANDARD_OPACITY = 0.15;
    private static final String ONLY_OF_IMAGES =
            "only an image has a width and an opacity: a text is as large and light as it can be";

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

    /// The watermark at a node: its text, or text or image and condition; empty when it is wrong.
    Optional<Watermark> watermark(Node node, Scope scope) {
        if (node instanceof ScalarNode text) {
            return reading.text(text, scope).map(only -> new Watermark.Text(only, null));
        }
        YamlMapping mapping = YamlMapping.of(node);
        @Nullable Expression when = reading.condition(mapping, "when", scope);
        if (!mapping.has("image")) {
            Stream.of("width", "opacity")
                    .flatMap(key -> mapping.get(key).stream())
                    .forEach(misplaced -> reading.report(misplaced, ONLY_OF_IMAGES));
            return mapping.scalar("text")
                    .flatMap(text -> reading.text(text, scope))
                    .map(text -> new Watermark.Text(text, when));
        }
        @Nullable Length width = mapping.scalar("width").flatMap(this::width).orElse(null);
        double opacity = mapping.scalar("opacity").flatMap(this::opacity).orElse(STANDARD_OPACITY);
        return mapping.scalar("image")
                .flatMap(reading::picture)
                .map(picture -> new Watermark.Image(picture, width, opacity, when));
    }

    private Optional<Length> width(ScalarNode scalar) {
        Optional<Length> width = PageReader.length(scalar.getValue());
        if (width.isPresent() && width.get().points() == 0) {
            reading.report(scalar, "expected a width above 0, such as 90mm");
        }
        return width;
    }

    private Optional<Double> opacity(ScalarNode scalar) {
        double opacity;
        try {
            opacity = Double.parseDouble(scalar.getValue());
        } catch (NumberFormatException reportedAsShape) {
            return Optional.empty();
        }
        if (opacity > 1) {
            reading.report(scalar, "expected an opacity of at most 1, such as 0.15");
        }
        return Optional.of(opacity);
    }
}
