package dev.octavo.engine;

import dev.octavo.engine.RenderProblem.Kind;
import dev.octavo.engine.composition.CompositionException;
import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Written;
import dev.octavo.engine.protection.UnusablePasswordException.Role;
import dev.octavo.engine.template.ParameterBinding.ParameterProblem;
import dev.octavo.engine.template.Places;
import dev.octavo.engine.template.Places.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What is wrong with a request, where it is wrong.
final class RenderProblems {
    private RenderProblems() {}

    /// Datasets that are missing, and those that the template does not know.
    static List<RenderProblem> ofDatasets(RenderRequest request) {
        Set<String> declared = request.template().datasets().keySet();
        Set<String> given = new TreeSet<>(request.datasets().keySet());
        List<RenderProblem> problems = new ArrayList<>();
        for (String name : declared) {
            if (!given.remove(name)) {
                problems.add(atDataset(Kind.DATASETS, name, "is required by the template", null));
            }
        }
        for (String name : given) {
            String message = "the template declares no such dataset; it declares " + declared;
            problems.add(atDataset(Kind.DATASETS, name, message, null));
        }
        return problems;
    }

    static RenderProblem of(ParameterProblem problem) {
        String pointer = "/parameters/" + escaped(problem.name());
        return new RenderProblem(Kind.PARAMETERS, pointer, problem.message(), null);
    }

    /// @param places of the template's parts
    static RenderProblem of(DataException failure, Places places) {
        Place asking =
                failure.getCause() instanceof EvaluationException value
                        ? place(value.part(), places)
                        : null;
        String message = message(failure) + (asking == null ? "" : " " + asIn(asking));
        return atDataset(Kind.DATA, failure.dataset(), message, failure.line());
    }

    /// What asked for a value, behind what is wrong with the value.
    private static String asIn(Place place) {
        return "(the template asks for it in line %d, column %d%s)"
                .formatted(
                        place.line(),
                        place.column(),
                        place.file() == null ? "" : " of '" + place.file() + "'");
    }

    private static @Nullable Place place(@Nullable Written part, Places places) {
        return part == null ? null : places.of(part);
    }

    /// @param places of the template's parts
    static RenderProblem of(CompositionException failure, Places places) {
        Place place = place(failure.part(), places);
        return place == null
                ? new RenderProblem(Kind.TEMPLATE, "/template", message(failure), null)
                : new RenderProblem(
                        Kind.TEMPLATE,
                        "/template",
                        message(failure),
                        place.file(),
                        (long) place.line(),
                        place.column());
    }

    static RenderProblem ofPassword(Role role, String message) {
        String pointer =
                switch (role) {
                    case USER -> "/passwords/user";
                    case OWNER -> "/passwords/owner";
                };
        return new RenderProblem(Kind.PASSWORDS, pointer, message, null);
    }

    private static RenderProblem atDataset(
            Kind kind, String dataset, String message, @Nullable Long line) {
        return new RenderProblem(kind, "/datasets/" + escaped(dataset), message, line);
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    /// A name as a JSON pointer writes it (RFC 6901).
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
