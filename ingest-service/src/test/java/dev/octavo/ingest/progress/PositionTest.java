package dev.octavo.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PositionTest {
    @Test
    void positionsAreOrderedAsNumbersNotAsText() {
        Position nine = Position.of("9");
        Position ten = Position.of("10");
        Position firstPart = Position.of("10", 1);
        Position eleventhPart = Position.of("10", 10);

        List<Position> sorted =
                List.of(eleventhPart, ten, firstPart, nine).stream().sorted().toList();

        assertThat(sorted).containsExactly(nine, ten, firstPart, eleventhPart);
    }

    @Test
    void aPartOfAnAggregatedRecordNamesItsPlace() {
        assertThat(Position.of("42")).hasToString("42");
        assertThat(Position.of("42", 0)).hasToString("42:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "-1", "1a", " 1"})
    void whatIsNoSequenceNumberIsRefused(String text) {
        assertThatThrownBy(() -> Position.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
