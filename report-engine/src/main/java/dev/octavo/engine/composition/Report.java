package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.template.Template;

import java.util.Map;

/// What a report is made of: how it looks, its rows, and the values that its expressions see.
///
/// @param environment with the document's title and the aggregates over whole datasets
/// @param datasets by name; all that the template declares
public record Report(Template template, Environment environment, Map<String, Dataset> datasets) {
    public Report {
        datasets = Map.copyOf(datasets);
    }
}
