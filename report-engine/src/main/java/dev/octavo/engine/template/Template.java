package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// How a report looks: parsed, checked, immutable, thread-safe. [TemplateParser] makes it.
///
/// @param version of the template language; 1
/// @param name lower-case letters, digits and `-`
/// @param title the document's title, in its metadata and as `title` in expressions
/// @param params what a request may or must give, in the template's order
/// @param page size, orientation and margins of every page
/// @param datasets what the report reads, in the template's order
/// @param header printed at the top of every page
/// @param footer printed at the bottom of every page
/// @param firstHeader in its place on the first page
/// @param firstFooter in its place on the first page
/// @param watermark behind the content of every page; null for none
/// @param theme what is changed of the look of everything
/// @param document what the document says of itself
/// @param body the blocks, from first to last
/// @param aggregates the aggregates over whole datasets that any expression asks for; their
///     indexes are the slots of [dev.octavo.engine.expression.Environment#datasetResults()]
/// @param places where all this stands
public record Template(
        int version,
        String name,
        TextTemplate title,
        Map<String, Parameter> params,
        Page page,
        Map<String, DatasetDefinition> datasets,
        Slots header,
        Slots footer,
        Slots firstHeader,
        Slots firstFooter,
        @Nullable Watermark watermark,
        ThemeDefinition theme,
        DocumentProperties document,
        List<Block> body,
        List<Aggregate> aggregates,
        Places places) {
    public Template {
        params = Ordered.copyOf(params);
        datasets = Ordered.copyOf(datasets);
        body = List.copyOf(body);
        aggregates = List.copyOf(aggregates);
    }
}
