package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads blocks.
final class BlockReader {
    static final String NO_BREAK = "a page cannot end within columns";

    private static final TextTemplate NOTHING = TextTemplate.of("");
    private static final int DEPTH = 3;

    private final Reading reading;
    private final Datasets datasets;
    private final TableReader tables;
    private final ChartReader charts;
    private final SectionReader sections;

    BlockReader(Reading reading, Datasets datasets) {
        this.reading = reading;
        this.datasets = datasets;
        this.tables = new TableReader(reading, datasets);
        this.charts = new ChartReader(reading, datasets);
        this.sections = new SectionReader(reading, datasets, this);
    }

    /// Reads blocks.
    ///
    /// @param nesting what they stand in
    List<Block> read(List<Node> nodes, Scope scope, Nesting nesting) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes) {
            block(YamlMapping.of(node), scope, nesting)
                    .ifPresent(block -> blocks.add(reading.placed(block, node)));
        }
        return blocks;
    }

    private Optional<Block> block(YamlMapping mapping, Scope scope, Nesting nesting) {
        @Nullable Expression when = reading.condition(mapping, "when", scope);
        int line = mapping.line();
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            Node node = entry.getValue();
            YamlMapping inside = YamlMapping.of(node);
            switch (entry.getKey()) {
                case "heading" -> {
                    return Optional.of(heading(node, scope, when, line));
                }
                case "text" -> {
                    return YamlMapping.asScalar(node)
                            .flatMap(scalar -> reading.text(scalar, scope))
                            .map(text -> new Block.Text(text, when, line));
                }
                case "keyFigures" -> {
                    return Optional.of(new Block.KeyFigures(figures(node, scope), when, line));
                }
                case "table" -> {
                    return tables.read(inside, scope, when, line);
                }
                case "chart" -> {
                    return charts.read(inside, scope, when, line);
                }
                case "image" -> {
                    return new ImageReader(reading).read(inside, scope, when, line);
                }
                case "section" -> {
                    return Optional.of(sections.section(inside, scope, nesting, when, line));
                }
                case "columns" -> {
                    return Optional.of(sections.columns(node, scope, nesting, when, line));
                }
                case "include" -> {
                    return YamlMapping.asScalar(node)
                            .flatMap(name -> include(name, scope, nesting, when, line));
                }
                case "toc" -> {
                    int depth = inside.whole("depth").map(Long::intValue).orElse(DEPTH);
                    return Optional.of(new Block.Contents(depth, when, line));
                }
                case "rule" -> {
                    return Optional.of(new Block.Rule(when, line));
                }
                case "spacer" -> {
                    return mapping.text("spacer")
                            .flatMap(PageReader::length)
                            .map(height -> new Block.Spacer(height, when, line));
                }
                case "pageBreak" -> {
                    if (nesting.columns()) {
                        reading.report(node, NO_BREAK);
                    }
                    return Optional.of(new Block.PageBreak(when, line));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// Fragments see the names that are known where they are included.
    private Optional<Block> include(
            ScalarNode name, Scope scope, Nesting nesting, @Nullable Expression when, int line) {
        return reading.part(name, BlockShape.BLOCKS)
                .map(
                        part -> {
                            List<Block> blocks =
                                    new BlockReader(part.reading(), datasets.in(part.reading()))
                                            .read(
                                                    YamlMapping.elements(part.root()),
                                                    scope,
                                                    nesting);
                            return new Block.Include(name.getValue(), blocks, when, line);
                        });
    }

    private List<KeyFigure> figures(Node node, Scope scope) {
        List<KeyFigure> figures = new ArrayList<>();
        for (Node each : YamlMapping.elements(node)) {
            YamlMapping figure = YamlMapping.of(each);
            @Nullable TextTemplate label = reading.text(figure, "label", scope);
            @Nullable TextTemplate value = reading.text(figure, "value", scope);
            figures.add(
                    new KeyFigure(
                            label == null ? NOTHING : label,
                            value == null ? NOTHING : value,
                            reading.text(figure, "note", scope)));
        }
        return figures;
    }

    private Block heading(Node node, Scope scope, @Nullable Expression when, int line) {
        if (node instanceof ScalarNode scalar) {
            TextTemplate text = reading.text(scalar, scope).orElse(NOTHING);
            return new Block.Heading(text, 1, false, when, line);
        }
        YamlMapping mapping = YamlMapping.of(node);
        @Nullable TextTemplate text = reading.text(mapping, "text", scope);
        int level = mapping.whole("level").map(Long::intValue).orElse(1);
        return new Block.Heading(
                text == null ? NOTHING : text, level, mapping.flag("numbered"), when, line);
    }
}
