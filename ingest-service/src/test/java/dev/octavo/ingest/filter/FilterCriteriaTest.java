package dev.octavo.ingest.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterCriteriaTest {
    @Test
    void aPatternStandsThereAsTextAsLambdaHasItOrAsAnObject() {
        var patterns =
                FilterCriteria.parse(
                        """
                        {"Filters":[{"Pattern":"{\\"data\\":{\\"n\\":[1]}}"},
                                    {"Pattern":{"partitionKey":["a"]}}]}
                        """);

        assertThat(patterns).extracting(Pattern::readsData).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | octavo.filter.criteria: is \"[]\"; expected {\"Filters\"",
                "{\"Filters\":[]} | octavo.filter.criteria at /Filters: has 0 patterns",
                "{\"filters\":[]} | octavo.filter.criteria: is",
                "{\"Filters\":[{\"pattern\":\"{}\"}]} | octavo.filter.criteria at /Filters/0: is",
                "{\"Filters\":[{\"Pattern\":\"{}\"}]}"
                        + " | octavo.filter.criteria at /Filters/0/Pattern: is \"{}\"",
                "{\"Filters\":[{\"Pattern\":\"{\"}]} | at /Filters/0/Pattern: is not JSON",
                "{\"Filters\":[{\"Pattern\":{\"partitionKey\":[\"a\"]}},{\"Pattern\":{\"data\":[1]}}]}"
                        + " | at /Filters/1/Pattern: asks for \"data\" as a value",
                "{\"Filters\":[{\"Pattern\":{\"partitionkey\":[\"a\"]}}]}"
                        + " | at /Filters/0/Pattern: asks for \"partitionkey\"; expected approx",
                "{\"Filters\":[{\"Pattern\":{\"$or\":[{\"data\":{\"a\":[1]}},{\"Key\":[1]}]}}]}"
                        + " | at /Filters/0/Pattern: asks for \"Key\"",
                "{\"Filters\":[{\"Pattern\":{\"data\":{\"a\":\"x\"}}}]}"
                        + " | at /Filters/0/Pattern: is no pattern: \"\\\"a\\\" must be an object or",
                "{\"Filters\":[{\"Pattern\":{\"data\":{\"a\":[{\"prefixx\":\"x\"}]}}}]}"
                        + " | at /Filters/0/Pattern: is no pattern: \"Unrecognized match type prefixx",
                "{\"Filters\":[{\"Pattern\":{\"data\":{\"a\":[{\"numeric\":[\">\",\"x\"]}]}}}]}"
                        + " | at /Filters/0/Pattern: is no pattern",
                "{\"Filters\":[{\"Pattern\":{\"data\":{\"a\":[1],\"a\":[2]}}}]} | is not JSON",
            })
    void anIllegalPatternIsNamedByItsPlace(String criteria, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterCriteria.parse(criteria))
                .withMessageContaining(message);
    }

    @Test
    void moreThanTenPatternsAreRefusedAndSoAreLongOnes() {
        String pattern = "{\"Pattern\":{\"partitionKey\":[\"a\"]}}";
        String eleven = "{\"Filters\":[%s]}".formatted((pattern + ",").repeat(10) + pattern);
        String large =
                "{\"Filters\":[{\"Pattern\":{\"partitionKey\":[\"%s\"]}}]}"
                        .formatted("a".repeat(4096));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterCriteria.parse(eleven))
                .withMessageContaining("at /Filters: has 11 patterns; expected 1 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterCriteria.parse(large))
                .withMessageContaining("has 4117 characters; expected at most 4096");
    }
}
