package dev.octavo.report.template;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateProblem;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

/// The templates that reports can be made with.
public interface TemplateCatalogue {
    /// Looks a template up.
    ///
    /// @param template its name, and the version if a certain one is wanted
    /// @throws IOException when the catalogue cannot be read now
    Lookup find(TemplateRef template) throws IOException;

    /// What came of looking for a template.
    sealed interface Lookup {}

    /// The template is there.
    ///
    /// @param template the template
    /// @param ref its name and version
    record Found(Template template, TemplateRef ref) implements Lookup {}

    /// No template has this name.
    ///
    /// @param names those that there are
    record UnknownName(SortedSet<String> names) implements Lookup {}

    /// The template has no such version.
    ///
    /// @param newest the version that there is
    record UnknownVersion(String newest) implements Lookup {}

    /// The template is there, but it is broken.
    ///
    /// @param ref its name and version
    /// @param problems what is wrong with it, at least one
    record Broken(TemplateRef ref, List<TemplateProblem> problems) implements Lookup {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
