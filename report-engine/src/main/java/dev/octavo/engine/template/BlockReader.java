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
    private static final TextTemplate NOTHING = TextTemplate.of("");

    private final Reading reading;
    private final TableReader tables;
    private final ChartReader charts;

    BlockReader(Reading reading, Map<String, DatasetDefinition> datasets) {
        this.reading = reading;
        this.tables = new TableReader(reading, datasets);
        this.charts = new ChartReader(reading, datasets);
    }

    List<Block> read(List<Node> nodes, Scope scope) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes) {
            block(YamlMapping.of(node), scope).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<Block> block(YamlMapping mapping, Scope scope) {
        @Nullable Expression when = reading.condition(mapping, "when", scope);
        if (mapping.has("heading")) {
            return mapping.get("heading").map(node -> heading(node, scope, when, mapping.line()));
        }
        if (mapping.has("text")) {
            return mapping.scalar("text")
                    .flatMap(node -> reading.text(node, scope))
                    .map(text -> new Block.Text(text, when, mapping.line()));
        }
        if (mapping.has("table")) {
            return tables.read(mapping.mapping("table"), scope, when, mapping.line());
        }
        if (mapping.has("chart")) {
            return charts.read(mapping.mapping("chart"), scope, when, mapping.line());
        }
        return Optional.empty();
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
