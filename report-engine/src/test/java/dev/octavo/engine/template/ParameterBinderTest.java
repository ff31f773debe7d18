package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ParameterBinderTest {
    private static final Map<String, Parameter> DECLARED = new LinkedHashMap<>();

    static {
        declare("state", ValueType.STRING, true, null, List.of("Ohio", "Texas"));
        declare("year", ValueType.INTEGER, false, 2001L, List.of());
        declare("share", ValueType.DECIMAL, false, null, List.of(new BigDecimal("0.50")));
        declare("until", ValueType.DATE, false, null, List.of());
        declare("all", ValueType.BOOLEAN, false, null, List.of());
    }

    @Test
    void valuesAreTypedAndDefaultsFilledIn() {
        ParameterBinding binding =
                bind(Map.of("state", "Ohio", "share", 0.5, "until", "2001-12-31", "all", true));

        assertThat(binding)
                .isEqualTo(
                        new ParameterBinding.Bound(
                                Map.of(
                                        "state",
                                        "Ohio",
                                        "year",
                                        2001L,
                                        "share",
                                        new BigDecimal("0.5"),
                                        "until",
                                        LocalDate.of(2001, 12, 31),
                                        "all",
                                        true)));
    }

    @Test
    void textStandsForANumberAsOnACommandLine() {
        ParameterBinding binding = bind(Map.of("state", "Texas", "year", "1999"));

        assertThat(((ParameterBinding.Bound) binding).values()).containsEntry("year", 1999L);
    }

    @Test
    void everyProblemIsReportedWithWhatWasExpected() {
        ParameterBinding binding =
                bind(
                        Map.of(
                                "year",
                                "MMI",
                                "share",
                                new BigDecimal("0.7"),
                                "until",
                                List.of("2001-12-31"),
                                "all",
                                1,
                                "stat",
                                "Ohio"));

        assertThat(((ParameterBinding.Refused) binding).problems())
                .containsExactly(
                        problem("state", "is required, a string"),
                        problem("year", "expected an integer such as 1234, but found 'MMI'"),
                        problem("share", "expected one of [0.50], but found '0.7'"),
                        problem("until", "expected a date such as 2001-12-31, but found a list"),
                        problem("all", "expected true or false, but found '1'"),
                        problem(
                                "stat",
                                "the template declares no such parameter; did you mean 'state'?"));
    }

    private static ParameterBinding bind(Map<String, Object> given) {
        return ParameterBinder.bind(DECLARED, given, ZoneOffset.UTC);
    }

    private static ParameterBinding.ParameterProblem problem(String name, String message) {
        return new ParameterBinding.ParameterProblem(name, message);
    }

    private static void declare(
            String name,
            ValueType type,
            boolean required,
            @Nullable Object standard,
            List<Object> choices) {
        DECLARED.put(name, new Parameter(name, type, required, standard, choices, null));
    }
}
