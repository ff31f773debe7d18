package dev.octavo.engine.template;

import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.Variable;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a whole template whose shape has been checked.
final class TemplateReader {
    private final Reading reading;
    private final Aggregates aggregates = new Aggregates();

    TemplateReader(Reading reading) {
        this.reading = reading;
    }

    /// The template as far as it can be read; only when no problem was noted it may be used.
    /// Empty when it is not even a mapping.
    Optional<Template> read(YamlMapping root) {
        if (!root.has("body")) {
            return Optional.empty();
        }
        String name = root.text("name").orElse("");
        Map<String, Parameter> params = new ParameterReader(reading).read(root.mapping("params"));
        Map<String, ValueType> types = new LinkedHashMap<>();
        params.values().forEach(parameter -> types.put(parameter.name(), parameter.type()));
        DatasetReader datasetReader = new DatasetReader(reading, types);
        Map<String, DatasetDefinition> datasets = datasetReader.read(root.mapping("datasets"));
        Map<String, Schema> schemas = new LinkedHashMap<>();
        datasets.values().forEach(dataset -> schemas.put(dataset.name(), dataset.schema()));

        Scope scope = Scope.ofDocument(types, schemas, aggregates);
        TextTemplate title = reading.text(root, "title", scope.without(Variable.TITLE));
        Scope pageScope = scope.with(Variable.PAGE_NUMBER, Variable.PAGE_COUNT);
        FurnitureReader furniture = new FurnitureReader(reading);
        Slots header = furniture.slots(root.mapping("header"), pageScope);
        Slots footer = furniture.slots(root.mapping("footer"), pageScope);
        YamlMapping first = root.mapping("firstPage");
        Slots firstHeader =
                first.has("header") ? furniture.slots(first.mapping("header"), pageScope) : header;
        Slots firstFooter =
                first.has("footer") ? furniture.slots(first.mapping("footer"), pageScope) : footer;
        @Nullable Watermark watermark =
                root.get("watermark")
                        .flatMap(node -> furniture.watermark(node, scope))
                        .orElse(null);
        ThemeDefinition theme =
                root.get("theme")
                        .map(node -> ThemeReader.read(node, reading))
                        .orElse(ThemeDefinition.NONE);
        Page page =
                root.get("page")
                        .map(node -> reading.placed(PageReader.read(YamlMapping.of(node)), node))
                        .orElse(Page.DEFAULT);
        Datasets named = new Datasets(reading, datasets);
        List<Block> body =
                new BlockReader(reading, named).read(root.list("body"), scope, Nesting.BODY);
        DocumentProperties document =
                new DocumentReader(reading, named, scope)
                        .read(root.mapping("document"), body, aggregates);
        return Optional.of(
                new Template(
                        1,
                        name,
                        title == null ? TextTemplate.of(name) : title,
                        params,
                        page,
                        datasets,
                        header,
                        footer,
                        firstHeader,
                        firstFooter,
                        watermark,
                        theme,
                        document,
                        body,
                        aggregates.toList(),
                        reading.places()));
    }
}
