package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class NumbersTest {

    @Property(seed = "1")
    void wholeNumbersAreCalculatedExactly(
            @ForAll ArithmeticOperator operator, @ForAll long left, @ForAll long right) {
        Object result = Numbers.calculate(operator, left, right);

        Object asDecimals =
                Numbers.calculate(operator, BigDecimal.valueOf(left), BigDecimal.valueOf(right));
        if (result == Undefined.UNDEFINED) {
            assertThat(asDecimals).isEqualTo(Undefined.UNDEFINED);
        } else {
            assertThat(Numbers.compare(result, asDecimals)).isZero();
        }
    }

    @Test
    void divisionByZeroIsUndefined() {
        Object result = Numbers.calculate(ArithmeticOperator.DIVIDE, 0L, 0L);

        assertThat(result).isEqualTo(Undefined.UNDEFINED);
    }
}
