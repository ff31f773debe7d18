package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.spelling.Suggestion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks calls of functions: the name, the number of arguments and their types. Styles and
/// patterns are tried out, so that printing cannot fail on them.
final class CallChecker {
    private static final int MAX_DIGITS = 20;

    private final TypeChecker types;
    private final List<ExpressionProblem> problems;

    CallChecker(TypeChecker types, List<ExpressionProblem> problems) {
        this.types = types;
        this.problems = problems;
    }

    Optional<Expression> check(Syntax.Invocation invocation) {
        Function function = Functions.byName(invocation.name());
        List<Expression> arguments = new ArrayList<>();
        for (Syntax argument : invocation.arguments()) {
            types.check(argument).ifPresent(arguments::add);
        }
        if (function == null) {
            List<String> known = new ArrayList<>(Functions.names());
            known.addAll(AggregateChecker.names());
            return refuse(
                    invocation.offset(),
                    "there is no function '"
                            + invocation.name()
                            + "'"
                            + Suggestion.clause(invocation.name(), known));
        }
        int given = invocation.arguments().size();
        if (given < function.required() || given > function.parameters().size()) {
            return refuse(
                    invocation.offset(),
                    "expected %s, but %d argument%s given"
                            .formatted(function.signature(), given, given == 1 ? " is" : "s are"));
        }
        if (arguments.size() < given) {
            return Optional.empty();
        }
        boolean fits = true;
        for (int i = 0; i < given; i++) {
            Function.Parameter parameter = function.parameters().get(i);
            Expression argument = withDate(arguments.get(i), parameter.accepts());
            arguments.set(i, argument);
            if (!accepts(parameter.accepts(), argument)) {
                fits = false;
                refuse(
                        invocation.arguments().get(i).offset(),
                        "%s of %s must be %s, but this is %s"
                                .formatted(
                                        parameter.name(),
                                        function.signature(),
                                        parameter.accepts().description(),
                                        TypeChecker.describe(argument)));
            }
        }
        return fits && canBeTried(function, arguments, invocation)
                ? Optional.of(new Expression.Call(function, arguments))
                : Optional.empty();
    }

    private static Expression withDate(Expression argument, Function.Accepted accepted) {
        return switch (accepted) {
            case DATE, DATE_OR_DATETIME -> DateLiteral.convert(argument, ValueType.DATE);
            case DATETIME -> DateLiteral.convert(argument, ValueType.DATETIME);
            default -> argument;
        };
    }

    private static boolean accepts(Function.Accepted accepted, Expression argument) {
        ValueType type = argument.type();
        boolean written = argument instanceof Expression.Literal && !TypeChecker.isNull(argument);
        return switch (accepted) {
            case ANY -> true;
            case STRING, CURRENCY -> type == ValueType.STRING;
            case NUMBER -> type.isNumber();
            case INTEGER -> type == ValueType.INTEGER;
            case DATE -> type == ValueType.DATE;
            case DATETIME -> type == ValueType.DATETIME;
            case DATE_OR_DATETIME -> type == ValueType.DATE || type == ValueType.DATETIME;
            case DIGITS -> written && isDigits(argument);
            case NUMBER_STYLE -> written && (type == ValueType.STRING || isDigits(argument));
            case DATE_STYLE -> written && type == ValueType.STRING;
        };
    }

    private static boolean isDigits(Expression argument) {
        return argument instanceof Expression.Literal(Long digits, _)
                && digits >= 0
                && digits <= MAX_DIGITS;
    }

    /// Calls a function whose second argument is a style or code that is written down, with a
    /// sample in the first place.
    private boolean canBeTried(
            Function function, List<Expression> arguments, Syntax.Invocation invocation) {
        if (arguments.size() != 2
                || !(arguments.get(1) instanceof Expression.Literal(String style, _))) {
            return true;
        }
        Object sample =
                switch (function.parameters().getFirst().accepts()) {
                    case NUMBER -> (Object) 0L;
                    case DATE_OR_DATETIME -> LocalDate.EPOCH;
                    case DATETIME -> Instant.EPOCH;
                    default -> null;
                };
        if (sample == null) {
            return true;
        }
        try {
            function.body()
                    .apply(new Object[] {sample, style}, new Formats(Locale.ROOT, ZoneOffset.UTC));
            return true;
        } catch (EvaluationException unusable) {
            refuse(invocation.arguments().get(1).offset(), unusable.getMessage());
        } catch (IllegalArgumentException | DateTimeException unusable) {
            refuse(
                    invocation.arguments().get(1).offset(),
                    "'%s' cannot print a value here; expected %s"
                            .formatted(
                                    TextFunctions.excerpt(style),
                                    function.parameters().get(1).accepts().description()));
        }
        return false;
    }

    private Optional<Expression> refuse(int offset, String message) {
        problems.add(new ExpressionProblem(offset, message));
        return Optional.empty();
    }
}
