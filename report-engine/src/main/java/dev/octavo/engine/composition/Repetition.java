package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.expression.EvaluationException;

/// What a section is repeated for: a row, or a group of rows that begins with one.
///
/// @param dataset whose rows
/// @param first of the rows
/// @param group whether it is repeated for groups
record Repetition(String dataset, Row first, boolean group) {

    /// A value that cannot be computed here, or not be printed.
    DataException fault(EvaluationException failure) {
        return failure.at(dataset, first, group ? "group from row" : "row");
    }
}
