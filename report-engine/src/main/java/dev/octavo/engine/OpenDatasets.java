package dev.octavo.engine;

import dev.octavo.engine.dataset.BadRows;
import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.template.DatasetDefinition;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The datasets of one rendering, and the files that sorting them may need.
final class OpenDatasets implements Closeable {
    private final Map<String, Dataset> byName = new LinkedHashMap<>();

    /// @param environment what the conditions on rows can see
    /// @param leastBadRows how many bad rows are collected even if the template wants none
    OpenDatasets(RenderRequest request, Environment environment, int leastBadRows) {
        for (DatasetDefinition definition : request.template().datasets().values()) {
            String name = definition.name();
            DatasetSource source = Objects.requireNonNull(request.datasets().get(name), name);
            BadRows badRows = new BadRows(Math.max(definition.badRows(), leastBadRows));
            byName.put(name, definition.bind(source, environment, badRows));
        }
    }

    /// What to tell of the rows that were left out.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Dataset dataset : byName.values()) {
            int count = dataset.badRows().count();
            if (count > 0) {
                warnings.add(
                        "dataset '%s': %s left out"
                                .formatted(
                                        dataset.name(),
                                        count == 1 ? "1 bad row was" : count + " bad rows were"));
            }
            for (DataException problem : dataset.badRows().problems()) {
                warnings.add("dataset '%s': %s".formatted(dataset.name(), problem.getMessage()));
            }
        }
        return warnings;
    }

    Map<String, Dataset> byName() {
        return byName;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Dataset dataset : byName.values()) {
            try {
                dataset.close();
            } catch (IOException next) {
                failure = next;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
