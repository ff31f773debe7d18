package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    ${}                       => 2  => expected a value but found the end
                    ${1 +}                    => 5  => expected a value but found the end
                    ${1 + + 2}                => 6  => expected a value but found '+'
                    ${cost > }                => 9  => expected a value
                    ${(1 + 2}                 => 8  => expected ')'
                    ${1 2}                    => 4  => expected an operator
                    ${cost                    => 0  => never closed
                    ${'open}                  => 2  => never closed
                    ${cost = 1}               => 7  => '=='
                    ${a && b}                 => 4  => write 'and'
                    ${!night}                 => 2  => write 'not'
                    ${12abc}                  => 4  => expected the number to end
                    ${cost < 1 < 2}           => 11 => expected an operator
                    ${airport in 'x'}         => 13 => expected '['
                    ${upper(airport           => 0  => never closed
                    ${cost.}                  => 7  => expected a name
                    ${#}                      => 2  => '#' has no meaning
                    ${cots}                   => 2  => did you mean 'cost'?
                    ${state}                  => 2  => did you mean 'params.state'?
                    ${params.yaer}            => 2  => did you mean 'year'?
                    ${params}                 => 2  => expected the name of a parameter
                    ${page.number}            => 2  => only in a page's header and footer
                    ${uper(airport)}          => 2  => did you mean 'upper'?
                    ${upper(cost)}            => 8  => text of upper(text) must be a string, but this is a decimal
                    ${upper()}                => 2  => expected upper(text), but 0 arguments are given
                    ${left(airport)}          => 2  => expected left(text, count), but 1 argument is given
                    ${cost + airport}         => 7  => needs two numbers
                    ${-airport}               => 2  => needs a number
                    ${airport == 1}           => 10 => two values of one type
                    ${date > '31.12.2001'}    => 7  => a date is written '2001-12-31'
                    ${date == seen}           => 7  => dateOf(x)
                    ${night > true}           => 8  => booleans have no order
                    ${not cost}               => 2  => needs a condition
                    ${cost and night}         => 2  => needs a condition
                    ${cost ? 1 : 2}           => 2  => needs a condition
                    ${night ? 1 : 'x'}        => 8  => two values of one type
                    ${cost ?? 'none'}         => 7  => two values of one type
                    ${date | date('QQQQQQQQ')} => 14 => cannot print a value here
                    ${date | date('HH:mm')}    => 14 => cannot print a value here
                    ${cost | number('0.0.0')}  => 16 => cannot print a value here
                    ${cost | number(99)}       => 16 => digits from 0 to 20
                    ${cost | currency('EURO')} => 18 => a code such as 'EUR'
                    ${cost | 1}          => 9  => the name of a format
                    ${count()}                => 2  => a row stands in no group yet
                    ${sum(strikes)}           => 6  => needs a field
                    ${sum(strikes.airport)}   => 6  => needs numbers
                    ${sum(strikes.cots)}      => 6  => did you mean 'cost'?
                    ${sum(sum(strikes.cost))} => 6  => no aggregate can stand here
                    ${avg()}                  => 2  => needs to know of what
                    """)
    void problemsPointAtTheirCharacterAndSayWhatWasExpected(
            String text, int offset, String message) {
        List<ExpressionProblem> problems = Strikes.problems(text, Strikes.row());

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().offset()).isEqualTo(offset);
    }

    @Test
    void allProblemsOfATextAreReported() {
        List<ExpressionProblem> problems =
                Strikes.problems(
                        "${cots + spead} and ${upper(} and ${1 / } ok ${cost}", Strikes.row());

        assertThat(problems).extracting(ExpressionProblem::offset).containsExactly(2, 9, 28, 40);
    }

    @Test
    void outsideOfRowsOnlyAggregatesHaveAValue() {
        Scope scope = Strikes.document(new Aggregates());

        assertThat(Strikes.problems("${strikes.cost}", scope).getFirst().message())
                .contains("sum(strikes.cost)");
        assertThat(Strikes.problems("${strikes}", scope).getFirst().message())
                .contains("count(strikes)");
        assertThat(Strikes.problems("${count()}", scope).getFirst().message())
                .contains("count(strikes)");
    }

    @Test
    void inAGroupOnlyItsKeysHaveOneValue() {
        Scope scope =
                Strikes.document(new Aggregates())
                        .inGroup("strikes", Set.of("airport"), new Aggregates());

        List<ExpressionProblem> problems = Strikes.problems("${airport}: ${cost}", scope);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains("differs from row to row");
    }

    @Test
    void equalAggregatesAreComputedOnce() {
        Aggregates aggregates = new Aggregates();

        ExpressionParser.parseText(
                "${count(strikes)} ${count(strikes) + 1} ${sum(strikes.cost, night)}",
                Strikes.document(aggregates));

        assertThat(aggregates.toList()).hasSize(2);
    }

    @Test
    void anAggregateWithoutADatasetsNameIsOverTheGroup() {
        Aggregates ofGroup = new Aggregates();
        Aggregates ofDatasets = new Aggregates();
        Scope scope = Strikes.document(ofDatasets).inGroup("strikes", Set.of(), ofGroup);

        ExpressionParser.parseText("${count() / count(strikes) | percent} ${sum(cost)}", scope);

        assertThat(ofGroup.toList()).hasSize(2);
        assertThat(ofDatasets.toList()).hasSize(1);
    }

    @Test
    void oneAggregateLooksAtOneDataset() {
        Scope scope =
                Scope.ofDocument(
                        Map.of(),
                        Map.of("a", Strikes.SCHEMA, "b", new Schema(List.of())),
                        new Aggregates());

        assertThat(Strikes.problems("${sum(a.cost + b.cost)}", scope).getFirst().message())
                .contains("one dataset");
    }

    @Test
    void thePageCountCanOnlyBePrinted() {
        Scope scope = Strikes.row().with(Variable.PAGE_COUNT, Variable.PAGE_NUMBER);

        assertThat(Strikes.problems("${page.count + 1}", scope).getFirst().message())
                .contains("known only at the end");
    }

    @Test
    void anExpressionIsBoundedInLengthAndDepth() {
        String deep = "(".repeat(60) + "1" + ")".repeat(60);
        String negated = "-".repeat(400) + "1";
        String wide = "1" + " + 1".repeat(400);
        String chained = "true" + " ? true : true".repeat(120);

        assertThat(List.of(deep, negated, wide, chained))
                .allSatisfy(
                        expression ->
                                assertThat(
                                                Strikes.problems(
                                                                "${" + expression + "}",
                                                                Strikes.row())
                                                        .getFirst()
                                                        .message())
                                        .containsAnyOf("nested deeper", "too long"));
        assertThat(Strikes.problems("x".repeat(30_000), Strikes.row())).hasSize(1);
    }

    @Test
    void aValueIsOnePlaceholderAndNothingElse() {
        ExpressionParsing<Expression> bare = ExpressionParser.parseValue("cost", Strikes.row());
        ExpressionParsing<Expression> more =
                ExpressionParser.parseValue("${cost} more", Strikes.row());

        assertThat(bare).isInstanceOf(ExpressionParsing.Rejected.class);
        assertThat(more).isInstanceOf(ExpressionParsing.Rejected.class);
    }

    @Test
    void typesFollowFromTheOperands() {
        assertThat(type("speed + 1")).isEqualTo(ValueType.INTEGER);
        assertThat(type("speed + 1.5")).isEqualTo(ValueType.DECIMAL);
        assertThat(type("speed / 1")).isEqualTo(ValueType.DECIMAL);
        assertThat(type("night ? null : date")).isEqualTo(ValueType.DATE);
        assertThat(type("count(strikes)")).isEqualTo(ValueType.INTEGER);
        assertThat(type("max(strikes.date)")).isEqualTo(ValueType.DATE);
        assertThat(type("cost | number")).isEqualTo(ValueType.STRING);
    }

    private static ValueType type(String expression) {
        return ((ExpressionParsing.Parsed<Expression>)
                        ExpressionParser.parseValue("${" + expression + "}", Strikes.row()))
                .value()
                .type();
    }
}
