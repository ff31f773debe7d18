package dev.octavo.engine;

import dev.octavo.engine.dataset.BadRows;
import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.template.DatasetDefinition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads all data of a request to find everything that is wrong with it.
final class DataCheck {
    /// Bad rows that are told of one dataset; who has more has made one mistake many times.
    private static final int MOST_TOLD = 100;

    private DataCheck() {}

    /// What fails the rendering, for each dataset in its order.
    ///
    /// @throws IOException when reading failed and may succeed later
    static List<RenderProblem> problems(RenderRequest request, Environment environment)
            throws IOException {
        List<DataException> problems = new ArrayList<>();
        try (OpenDatasets datasets = new OpenDatasets(request, environment, MOST_TOLD)) {
            for (DatasetDefinition definition : request.template().datasets().values()) {
                Dataset dataset = datasets.byName().get(definition.name());
                List<DataException> failures = new ArrayList<>();
                try (RowCursor rows = dataset.openInAnyOrder()) {
                    while (rows.next() != null) {
                        // Reading on to the end is all there is to do.
                    }
                } catch (DataException failure) {
                    failures.add(failure);
                }
                BadRows badRows = dataset.badRows();
                if (badRows.count() > definition.badRows() || !failures.isEmpty()) {
                    problems.addAll(badRows.problems());
                }
                problems.addAll(failures);
            }
        }
        return problems.stream()
                .map(problem -> RenderProblems.of(problem, request.template().places()))
                .toList();
    }
}
