package dev.octavo.engine.template;

import java.util.List;

/// What came of parsing a template.
public sealed interface TemplateParsing {

    /// The template is right in every respect that can be known without data.
    record Parsed(Template template) implements TemplateParsing {}

    /// The template cannot be used.
    ///
    /// @param problems everything that is wrong, in the order of lines; at least one
    record Rejected(List<TemplateProblem> problems) implements TemplateParsing {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
