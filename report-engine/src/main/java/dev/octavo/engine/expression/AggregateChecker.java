package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/// Checks aggregates: `count()`, `count(strikes)`, `sum(strikes.cost)`, and with a condition
/// `sum(strikes.cost, species == 'Gull')`.
final class AggregateChecker {
    private final Scope scope;
    private final List<ExpressionProblem> problems;
    private final ObjIntConsumer<Expression> places;

    AggregateChecker(
            Scope scope, List<ExpressionProblem> problems, ObjIntConsumer<Expression> places) {
        this.scope = scope;
        this.problems = problems;
        this.places = places;
    }

    static boolean isAggregate(String name) {
        return names().contains(name);
    }

    static List<String> names() {
        return Arrays.stream(AggregateFunction.values()).map(AggregateFunction::word).toList();
    }

    Optional<Expression> check(Syntax.Invocation invocation) {
        AggregateFunction function =
                AggregateFunction.valueOf(invocation.name().toUpperCase(java.util.Locale.ROOT));
        List<Syntax> arguments = invocation.arguments();
        if (arguments.size() > 2) {
            return refuse(
                    invocation.offset(),
                    "expected "
                            + function.word()
                            + "(value, [condition]), but "
                            + arguments.size()
                            + " arguments are given");
        }
        if (arguments.isEmpty() && function != AggregateFunction.COUNT) {
            return refuse(
                    invocation.offset(),
                    function.word()
                            + " needs to know of what, as in "
                            + function.word()
                            + "(cost)");
        }
        if (scope.datasetAggregates() == null) {
            return refuse(invocation.offset(), "no aggregate can stand here: it looks at one row");
        }
        return dataset(invocation)
                .flatMap(target -> aggregate(function, arguments, target, invocation.offset()));
    }

    private Optional<Expression> aggregate(
            AggregateFunction function, List<Syntax> arguments, Target target, int offset) {
        TypeChecker rowTypes =
                new TypeChecker(
                        scope.inRow(target.dataset()).withoutAggregates(), problems, places);
        boolean countsRows =
                arguments.isEmpty() || isDatasetName(arguments.getFirst(), target.dataset());
        Optional<Expression> argument = Optional.empty();
        if (countsRows && function != AggregateFunction.COUNT) {
            return refuse(
                    arguments.getFirst().offset(),
                    "%s needs a field of '%s', as in %s(%s.%s)"
                            .formatted(
                                    function.word(),
                                    target.dataset(),
                                    function.word(),
                                    target.dataset(),
                                    exampleField(target.dataset())));
        }
        if (!countsRows) {
            argument = rowTypes.check(arguments.getFirst());
            if (argument.isEmpty() || !suits(function, argument.get(), arguments.getFirst())) {
                return Optional.empty();
            }
        }
        Optional<Expression> condition = Optional.empty();
        if (arguments.size() == 2) {
            condition =
                    rowTypes.condition(
                            arguments.get(1),
                            arguments.get(1).offset(),
                            "the second argument of " + function.word());
            if (condition.isEmpty()) {
                return Optional.empty();
            }
        }
        Aggregates slots = slots(target, function, offset);
        if (slots == null) {
            return Optional.empty();
        }
        Aggregate aggregate =
                new Aggregate(
                        function,
                        target.dataset(),
                        argument.orElse(null),
                        condition.orElse(null),
                        target.extent());
        return Optional.of(new Expression.AggregateValue(aggregate, slots.slotOf(aggregate)));
    }

    private @Nullable Aggregates slots(Target target, AggregateFunction function, int offset) {
        if (target.extent() == Aggregate.Extent.DATASET) {
            return scope.datasetAggregates();
        }
        if (scope.groupAggregates() == null) {
            refuse(
                    offset,
                    "a row stands in no group yet: name the dataset to mean all of its rows, as in "
                            + function.word()
                            + "("
                            + target.dataset()
                            + "…)");
        }
        return scope.groupAggregates();
    }

    /// Whose rows the aggregate is taken over: those named in its arguments, else those at
    /// hand.
    private Optional<Target> dataset(Syntax.Invocation invocation) {
        Set<String> named = new LinkedHashSet<>();
        invocation.arguments().forEach(argument -> collectDatasets(argument, named));
        if (named.size() > 1) {
            return refuse(
                    invocation.offset(),
                    "an aggregate looks at one dataset, but this names "
                            + String.join(" and ", named));
        }
        if (!named.isEmpty()) {
            return Optional.of(new Target(named.iterator().next(), Aggregate.Extent.DATASET));
        }
        if (scope.rows() != null) {
            return Optional.of(new Target(scope.rows().dataset(), Aggregate.Extent.GROUP));
        }
        if (scope.datasets().isEmpty()) {
            return refuse(invocation.offset(), "the template declares no dataset to look at");
        }
        String example = scope.datasets().keySet().iterator().next();
        return refuse(
                invocation.offset(),
                "%s needs to know of which dataset, as in %s(%s%s)"
                        .formatted(
                                invocation.name(),
                                invocation.name(),
                                example,
                                invocation.arguments().isEmpty()
                                        ? ""
                                        : "." + exampleField(example)));
    }

    private void collectDatasets(Syntax syntax, Set<String> named) {
        switch (syntax) {
            case Syntax.Constant _, Syntax.Given _ -> {}
            case Syntax.Path path -> {
                String first = path.names().getFirst();
                boolean isField =
                        scope.rows() != null
                                && path.names().size() == 1
                                && scope.rows().schema().indexOf(first).isPresent();
                if (scope.datasets().containsKey(first) && !isField) {
                    named.add(first);
                }
            }
            case Syntax.Negated(Syntax operand, _) -> collectDatasets(operand, named);
            case Syntax.Inverted(Syntax operand, _) -> collectDatasets(operand, named);
            case Syntax.Binary binary -> {
                collectDatasets(binary.left(), named);
                collectDatasets(binary.right(), named);
            }
            case Syntax.Member member -> {
                collectDatasets(member.value(), named);
                member.candidates().forEach(candidate -> collectDatasets(candidate, named));
            }
            case Syntax.Choice choice -> {
                collectDatasets(choice.condition(), named);
                collectDatasets(choice.whenTrue(), named);
                collectDatasets(choice.whenFalse(), named);
            }
            case Syntax.Invocation call ->
                    call.arguments().forEach(argument -> collectDatasets(argument, named));
        }
    }

    private boolean suits(AggregateFunction function, Expression argument, Syntax written) {
        boolean needsNumbers =
                function == AggregateFunction.SUM
                        || function == AggregateFunction.AVG
                        || function == AggregateFunction.MEDIAN;
        if (needsNumbers && !argument.type().isNumber()) {
            refuse(
                    written.offset(),
                    function.word()
                            + " needs numbers, but this is "
                            + TypeChecker.describe(argument));
            return false;
        }
        boolean needsOrder = function == AggregateFunction.MIN || function == AggregateFunction.MAX;
        if (needsOrder && !argument.type().isOrdered()) {
            refuse(
                    written.offset(),
                    function.word()
                            + " needs values that have an order, but this is "
                            + TypeChecker.describe(argument));
            return false;
        }
        return true;
    }

    private static boolean isDatasetName(Syntax syntax, String dataset) {
        return syntax instanceof Syntax.Path path && path.names().equals(List.of(dataset));
    }

    private String exampleField(String dataset) {
        Schema schema = scope.datasets().get(dataset);
        return schema == null || schema.size() == 0 ? "field" : schema.field(0).name();
    }

    private <T> Optional<T> refuse(int offset, String message) {
        problems.add(new ExpressionProblem(offset, message));
        return Optional.empty();
    }

    private record Target(String dataset, Aggregate.Extent extent) {}
}
