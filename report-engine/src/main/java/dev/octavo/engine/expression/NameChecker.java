package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.spelling.Suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds what a name means: a parameter, one of the engine's own names, or a field of the row.
final class NameChecker {
    private final Scope scope;
    private final List<ExpressionProblem> problems;

    NameChecker(Scope scope, List<ExpressionProblem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    Optional<Expression> check(Syntax.Path path) {
        boolean field =
                scope.rows() != null
                        && path.names().size() == 1
                        && scope.rows().schema().indexOf(path.text()).isPresent();
        return field ? field(path, scope.rows()) : name(path);
    }

    private Optional<Expression> name(Syntax.Path path) {
        if (path.names().getFirst().equals("params")) {
            return parameter(path);
        }
        for (Variable variable : Variable.values()) {
            if (variable.path().equals(path.text())) {
                return builtIn(variable, path);
            }
        }
        Scope.Rows rows = scope.rows();
        if (rows == null) {
            return unknown(path);
        }
        boolean qualified =
                path.names().size() == 2 && path.names().getFirst().equals(rows.dataset());
        return qualified ? field(path, rows) : unknown(path);
    }

    private Optional<Expression> field(Syntax.Path path, Scope.Rows rows) {
        String name = path.names().getLast();
        OptionalInt index = rows.schema().indexOf(name);
        if (index.isEmpty()) {
            return unknownField(path, name, rows);
        }
        if (rows.keys() != null && !rows.keys().contains(name)) {
            return refuse(
                    path.offset(),
                    "'%s' differs from row to row and has no single value here; an aggregate such as"
                                    .formatted(name)
                            + " max("
                            + name
                            + ") has");
        }
        ValueType type = rows.schema().field(index.getAsInt()).type();
        return Optional.of(new Expression.FieldValue(index.getAsInt(), name, type));
    }

    private Optional<Expression> parameter(Syntax.Path path) {
        if (path.names().size() != 2) {
            return refuse(path.offset(), "expected the name of a parameter, as in params.year");
        }
        String name = path.names().getLast();
        ValueType type = scope.parameters().get(name);
        if (type == null) {
            return refuse(
                    path.offset(),
                    "the template declares no parameter '"
                            + name
                            + "'"
                            + Suggestion.clause(name, scope.parameters().keySet()));
        }
        return Optional.of(new Expression.ParameterValue(name, type));
    }

    private Optional<Expression> builtIn(Variable variable, Syntax.Path path) {
        if (scope.variables().contains(variable)) {
            return Optional.of(new Expression.BuiltIn(variable));
        }
        return refuse(
                path.offset(),
                switch (variable) {
                    case PAGE_NUMBER, PAGE_COUNT ->
                            "'" + path.text() + "' is known only in a page's header and footer";
                    case ROW_NUMBER -> "'row.number' is known only in a row";
                    case TITLE -> "the title cannot refer to itself";
                    case NOW, TODAY -> "'" + path.text() + "' cannot be used here";
                });
    }

    private Optional<Expression> unknown(Syntax.Path path) {
        String name = path.names().getFirst();
        Schema dataset = scope.datasets().get(name);
        if (dataset != null) {
            String example =
                    path.names().size() == 1 ? "count(" + name + ")" : "sum(" + path.text() + ")";
            return refuse(
                    path.offset(),
                    "'%s' stands for many rows; only an aggregate has a value here, as in %s"
                            .formatted(path.text(), example));
        }
        if (scope.rows() != null) {
            return unknownField(path, path.text(), scope.rows());
        }
        return refuse(
                path.offset(), "unknown name '" + path.text() + "'" + suggestion(path, List.of()));
    }

    private Optional<Expression> unknownField(Syntax.Path path, String name, Scope.Rows rows) {
        List<String> fields = rows.schema().fields().stream().map(Field::name).toList();
        String clause =
                path.text().equals(name)
                        ? suggestion(path, fields)
                        : Suggestion.clause(name, fields);
        return refuse(
                path.offset(),
                "dataset '%s' has no field '%s'%s".formatted(rows.dataset(), name, clause));
    }

    private String suggestion(Syntax.Path path, List<String> fields) {
        if (scope.parameters().containsKey(path.text())) {
            return "; did you mean 'params." + path.text() + "'?";
        }
        List<String> known = new ArrayList<>(fields);
        scope.variables().forEach(variable -> known.add(variable.path()));
        scope.parameters().keySet().forEach(parameter -> known.add("params." + parameter));
        return Suggestion.clause(path.text(), known);
    }

    private Optional<Expression> refuse(int offset, String message) {
        problems.add(new ExpressionProblem(offset, message));
        return Optional.empty();
    }
}
