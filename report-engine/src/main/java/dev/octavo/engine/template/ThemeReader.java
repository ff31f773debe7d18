package dev.octavo.engine.template;

import dev.octavo.engine.font.FontFile;
import dev.octavo.engine.template.ThemeDefinition.ColorRole;
import dev.octavo.engine.template.ThemeDefinition.FontFiles;
import dev.octavo.engine.template.ThemeDefinition.FontRole;
import dev.octavo.engine.template.ThemeDefinition.SizeRole;
import dev.octavo.engine.template.ThemeDefinition.SpacingRole;
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
    private static final double MOST_HEADING_SIZE = 72;
    private static final double MOST_SPACING = 72;
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
        Map<FontRole, FontFiles> fonts = new EnumMap<>(FontRole.class);
        fonts.putAll(base.fonts());
        YamlMapping ownFonts = theme.mapping("fonts");
        for (FontRole role : FontRole.values()) {
            if (ownFonts.has(Words.of(role))) {
                fonts(ownFonts.mapping(Words.of(role)), reading)
                        .ifPresent(files -> fonts.put(role, files));
            }
        }
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
                    .flatMap(scalar -> size(scalar, role, reading))
                    .ifPresent(size -> sizes.put(role, size));
        }
        Map<SpacingRole, Length> spacing = new EnumMap<>(SpacingRole.class);
        spacing.putAll(base.spacing());
        YamlMapping ownSpacing = theme.mapping("spacing");
        for (SpacingRole role : SpacingRole.values()) {
            ownSpacing
                    .scalar(Words.of(role))
                    .flatMap(scalar -> spacing(scalar, reading))
                    .ifPresent(distance -> spacing.put(role, distance));
        }
        @Nullable Double leading =
                theme.scalar("leading").flatMap(scalar -> leading(scalar, reading)).orElse(null);
        return new ThemeDefinition(
                fonts, colors, sizes, spacing, leading == null ? base.leading() : leading);
    }

    private static Optional<FontFiles> fonts(YamlMapping files, Reading reading) {
        @Nullable FontFile bold = files.scalar("bold").flatMap(reading::font).orElse(null);
        @Nullable FontFile italic = files.scalar("italic").flatMap(reading::font).orElse(null);
        @Nullable FontFile boldItalic =
                files.scalar("boldItalic").flatMap(reading::font).orElse(null);
        return files.scalar("regular")
                .flatMap(reading::font)
                .map(regular -> new FontFiles(regular, bold, italic, boldItalic));
    }

    private static Optional<Integer> color(String text) {
        return text.matches("#[0-9a-fA-F]{6}")
                ? Optional.of(Integer.valueOf(text.substring(1), 16))
                : Optional.empty();
    }

    private static Optional<Length> spacing(ScalarNode scalar, Reading reading) {
        Optional<Length> distance = PageReader.length(scalar.getValue());
        if (distance.isPresent() && distance.get().points() > MOST_SPACING) {
            reading.report(scalar, "expected a distance of at most 72pt");
        }
        return distance;
    }

    private static Optional<Length> size(ScalarNode scalar, SizeRole role, Reading reading) {
        double most = role.compareTo(SizeRole.HEADING1) < 0 ? MOST_SIZE : MOST_HEADING_SIZE;
        Optional<Length> size = PageReader.length(scalar.getValue());
        if (size.isPresent() && (size.get().points() < LEAST_SIZE || size.get().points() > most)) {
            reading.report(scalar, "expected a font size from 4pt to %.0fpt".formatted(most));
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
