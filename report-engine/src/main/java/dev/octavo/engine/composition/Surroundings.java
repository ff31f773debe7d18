package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Tag;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Where a block is printed, and what it can see there.
///
/// @param environment of its expressions
/// @param flow gets its strips
/// @param parent what it is a part of
/// @param sources the rows of each dataset; within a section that is repeated, those it is
///     repeated for
/// @param repetition what the innermost section around it is repeated for; null for none
record Surroundings(
        Environment environment,
        Flow flow,
        Tag parent,
        Map<String, RowSource> sources,
        @Nullable Repetition repetition) {

    /// Where the blocks of a template stand that stand within no other.
    static Surroundings of(
            Environment environment, Flow flow, Tag root, Map<String, RowSource> sources) {
        return new Surroundings(environment, flow, root, sources, null);
    }

    /// The rows of a dataset that the template declares.
    RowSource rows(String dataset) {
        return Objects.requireNonNull(sources.get(dataset), dataset);
    }

    /// The same as a part of something else.
    Surroundings within(Tag newParent) {
        return new Surroundings(environment, flow, newParent, sources, repetition);
    }

    /// The same in a column, say.
    Surroundings within(Flow newFlow, Tag newParent) {
        return new Surroundings(environment, newFlow, newParent, sources, repetition);
    }

    /// The same where a section is repeated.
    ///
    /// @param rows what its dataset consists of there
    Surroundings with(Environment newEnvironment, RowSource rows, Repetition newRepetition) {
        Map<String, RowSource> newSources = new LinkedHashMap<>(sources);
        newSources.put(rows.name(), rows);
        return new Surroundings(newEnvironment, flow, parent, newSources, newRepetition);
    }
}
