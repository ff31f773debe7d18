package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.ValueType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class AccumulatorsTest {
    private static final String CSV =
            """
            airport,date,cost,speed,night,seen
            Dallas,1999-01-01,10.50,100,true,
            Dallas,1999-01-02,,120,false,
            Austin,1999-01-03,0.25,,true,
            Boston,1999-01-04,10.5,110,true,
            """;

    @Test
    void aggregatesLookAtAllRows() throws IOException {
        String text =
                "${count(strikes)} ${count(strikes.cost)} ${sum(strikes.cost)} ${avg(strikes.speed)}"
                        + " ${min(strikes.airport)} ${max(strikes.date) | date('yyyy-MM-dd')}"
                        + " ${distinct(strikes.airport)} ${distinct(strikes.cost)}"
                        + " ${median(strikes.speed)} ${count(strikes, night and cost > 1)}"
                        + " ${sum(strikes.cost * 2, airport == 'Dallas')}";

        assertThat(print(text, CSV)).isEqualTo("4 3 21.25 110 Austin 1999-01-04 3 2 110 2 21");
    }

    @Test
    void nothingSumsUpToZeroAndHasNoAverage() throws IOException {
        String text =
                "${count(strikes)} ${sum(strikes.cost)} ${avg(strikes.cost)} ${min(strikes.date)}"
                        + " ${median(strikes.cost)} ${distinct(strikes.airport)}"
                        + " ${sum(strikes.cost) / count(strikes) | percent}";

        assertThat(print(text, "airport,date,cost,speed,night,seen\n")).isEqualTo("0 0 – – – 0 –");
    }

    @Test
    void aGroupIsForgottenBeforeTheNext() throws IOException {
        Aggregate count =
                new Aggregate(
                        AggregateFunction.COUNT, "strikes", null, null, Aggregate.Extent.GROUP);

        try (Accumulators accumulators = new Accumulators(List.of(count))) {
            accumulators.add(Strikes.ENVIRONMENT.withRow(Strikes.ROW));
            accumulators.clear();
            accumulators.add(Strikes.ENVIRONMENT.withRow(Strikes.ROW));

            assertThat(accumulators.results()).containsExactly(1L);
        }
    }

    @Test
    void aValueThatCannotBeComputedNamesItsRow() {
        assertThatThrownBy(() -> print("${sum(toNumber(strikes.airport))}", CSV))
                .isInstanceOfSatisfying(
                        DataException.class,
                        failure -> {
                            assertThat(failure.row()).isEqualTo(1);
                            assertThat(failure)
                                    .hasMessageContaining("row 1")
                                    .hasMessageContaining("Dallas");
                        });
    }

    @Property(seed = "1", tries = 100)
    void aggregatesOfNumbersAreExact(
            @ForAll @NotEmpty List<@IntRange(min = -1000, max = 1000) Integer> numbers)
            throws IOException {
        List<Object> results = results(numbers.stream().map(n -> (Object) n.longValue()).toList());

        IntStream sorted = numbers.stream().mapToInt(Integer::intValue).sorted();
        int[] values = sorted.toArray();
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2.0;
        assertThat(results.get(0)).isEqualTo((long) values.length);
        assertThat(results.get(1)).isEqualTo(IntStream.of(values).asLongStream().sum());
        assertThat(results.get(2)).isEqualTo((long) values[0]);
        assertThat(results.get(3)).isEqualTo((long) values[values.length - 1]);
        assertThat(results.get(4)).isEqualTo(IntStream.of(values).distinct().count());
        assertThat(Numbers.decimal(results.get(5)).doubleValue()).isEqualTo(median);
    }

    @Test
    void manyValuesAreAggregatedOnDisk() throws IOException {
        List<Object> numbers =
                IntStream.range(0, 100_000).mapToObj(i -> (Object) (long) (i % 50_001)).toList();

        List<Object> results = results(numbers);

        assertThat(results.get(4)).isEqualTo(50_001L);
        assertThat(Numbers.decimal(results.get(5)).longValue()).isEqualTo(24_999L);
    }

    @Test
    void aSumLeavesTheRangeOfALongExactly() throws IOException {
        List<Object> results = results(List.of(Long.MAX_VALUE, Long.MAX_VALUE, 2L));

        assertThat(results.get(1)).hasToString("18446744073709551616");
    }

    private static List<Object> results(List<Object> numbers) throws IOException {
        Expression number = new Expression.FieldValue(0, "n", ValueType.INTEGER);
        List<Aggregate> aggregates =
                List.of(
                                AggregateFunction.COUNT,
                                AggregateFunction.SUM,
                                AggregateFunction.MIN,
                                AggregateFunction.MAX,
                                AggregateFunction.DISTINCT,
                                AggregateFunction.MEDIAN)
                        .stream()
                        .map(
                                function ->
                                        new Aggregate(
                                                function,
                                                "numbers",
                                                number,
                                                null,
                                                Aggregate.Extent.GROUP))
                        .toList();
        try (Accumulators accumulators = new Accumulators(aggregates)) {
            for (Object value : numbers) {
                @Nullable Object[] values = {value};
                accumulators.add(Strikes.ENVIRONMENT.withRow(new Row(1, values)));
            }
            return List.copyOf(accumulators.results());
        }
    }

    private static String print(String text, String csv) throws IOException {
        Aggregates aggregates = new Aggregates();
        TextTemplate template =
                ((ExpressionParsing.Parsed<TextTemplate>)
                                ExpressionParser.parseText(text, Strikes.document(aggregates)))
                        .value();
        try (Dataset dataset = Strikes.dataset(csv)) {
            List<@Nullable Object> results =
                    Accumulators.overDatasets(
                            aggregates.toList(), Map.of("strikes", dataset), Strikes.ENVIRONMENT);
            return template.render(Strikes.ENVIRONMENT.withDatasetResults(results));
        }
    }
}
