package dev.octavo.engine.template;

import dev.octavo.engine.template.ThemeDefinition.ColorRole;
import dev.octavo.engine.template.ThemeDefinition.SizeRole;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Reads a theme, and those it extends.
final class ThemeReader {
    private static final double LEAST_SIZE = 4;
    private static final double MOST_SIZE = 36;
    private static final double MOST_LEADING = 3;

    private ThemeReader() {}

    /// The theme at a node: a mapping, or the name of its file.
    static ThemeDefinition read(Node node, Reading reading) {
        if (node instanceof ScalarNode name) {
            return reading.part(name, ThemeShape.theme())
                    .map(part -> read(YamlMapping.of(part.root()), part.reading()))
                    .orElse(ThemeDefinition.NONE);
        }
        return read(YamlMapping.of(node), reading);
    }

    private static ThemeDefinition read(YamlMapping theme, Reading reading) {
        ThemeDefinition base =
                theme.scalar("extends")
                        .map(name -> read(name, reading))
                        .orElse(ThemeDefinition.NONE);
        Map<ColorRole, Integer> colors = new EnumMap<>(ColorRole.class);
        colors.putAll(base.colors());
        YamlMapping ownColors = theme.mapping("colors");
        for (ColorRole role : ColorRole.values()) {
            ownColors
                    .text(Words.of(role))
                    .flatMap(ThemeReader::color)
                    .ifPresent(color -> colors.put(role, color));
        }
        Map<SizeRole, Length> sizes = new EnumMap<>(SizeRole.class);
        sizes.putAll(base.sizes());
        YamlMapping ownSizes = theme.mapping("sizes");
        for (SizeRole role : SizeRole.values()) {
            ownSizes.scalar(Words.of(role))
                    .flatMap(scalar -> size(scalar, reading))
                    .ifPresent(size -> sizes.put(role, size));
        }
        @Nullable Double leading =
                theme.scalar("leading").flatMap(scalar -> leading(scalar, reading)).orElse(null);
        return new ThemeDefinition(colors, sizes, leading == null ? base.leading() : leading);
    }

    private static Optional<Integer> color(String text) {
        return text.matches("#[0-9a-fA-F]{6}")
                ? Optional.of(Integer.valueOf(text.substring(1), 16))
                : Optional.empty();
    }

    private static Optional<Length> size(ScalarNode scalar, Reading reading) {
        Optional<Length> size = PageReader.length(scalar.getValue());
        if (size.isPresent()
                && (size.get().points() < LEAST_SIZE || size.get().points() > MOST_SIZE)) {
            reading.report(scalar, "expected a font size from 4pt to 36pt");
        }
        return size;
    }

    private static Optional<Double> leading(ScalarNode scalar, Reading reading) {
        if (!scalar.getValue().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        double leading = Double.parseDouble(scalar.getValue());
        if (leading < 1 || leading > MOST_LEADING) {
            reading.report(scalar, "expected a leading from 1 to 3");
        }
        return Optional.of(leading);
    }
}
