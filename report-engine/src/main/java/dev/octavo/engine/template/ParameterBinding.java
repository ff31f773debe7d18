package dev.octavo.engine.template;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What came of checking a request's parameters against those a template declares.
public sealed interface ParameterBinding {

    /// All are right.
    ///
    /// @param values typed, by name, with defaults filled in; without those that were not given
    record Bound(Map<String, @Nullable Object> values) implements ParameterBinding {
        public Bound {
            values = Ordered.copyOf(values);
        }
    }

    /// Some are wrong.
    ///
    /// @param problems at least one, in the template's order, unknown ones last
    record Refused(List<ParameterProblem> problems) implements ParameterBinding {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// One thing that is wrong with a parameter.
    ///
    /// @param name of the parameter
    /// @param message what is wrong and what was expected
    record ParameterProblem(String name, String message) {}
}
