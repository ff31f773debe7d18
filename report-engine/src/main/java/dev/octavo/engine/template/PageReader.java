package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.YamlMapping;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Arrays;
import java.util.Optional;

/// Reads the sheet of a template, and lengths.
final class PageReader {
    private PageReader() {}

    static Page read(YamlMapping mapping) {
        PageSize size =
                mapping.text("size")
                        .flatMap(
                                word ->
                                        Arrays.stream(PageSize.values())
                                                .filter(known -> known.word().equals(word))
                                                .findFirst())
                        .orElse(Page.DEFAULT.size());
        Page.Orientation orientation =
                mapping.text("orientation").filter("landscape"::equals).isPresent()
                        ? Page.Orientation.LANDSCAPE
                        : Page.Orientation.PORTRAIT;
        return new Page(
                size,
                orientation,
                mapping.get("margin").map(PageReader::margins).orElse(Page.DEFAULT.margins()));
    }

    /// A length such as `18mm`; empty when it is written otherwise.
    static Optional<Length> length(String text) {
        if (text.equals("0")) {
            return Optional.of(Length.ZERO);
        }
        if (!TemplateShape.LENGTH.pattern().matcher(text).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text.substring(0, text.length() - 2));
        return Optional.of(
                switch (text.substring(text.length() - 2)) {
                    case "mm" -> Length.millimetres(number);
                    case "cm" -> Length.millimetres(number * 10);
                    case "in" -> Length.inches(number);
                    default -> new Length(number);
                });
    }

    private static Page.Margins margins(Node node) {
        Page.Margins standard = Page.DEFAULT.margins();
        if (node instanceof ScalarNode scalar) {
            return length(scalar.getValue()).map(Page.Margins::all).orElse(standard);
        }
        YamlMapping sides = YamlMapping.of(node);
        return new Page.Margins(
                side(sides, "top", standard.top()),
                side(sides, "end", standard.end()),
                side(sides, "bottom", standard.bottom()),
                side(sides, "start", standard.start()));
    }

    private static Length side(YamlMapping sides, String key, Length standard) {
        return sides.text(key).flatMap(PageReader::length).orElse(standard);
    }
}
