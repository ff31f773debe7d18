package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class ExtensionOverridesTest {
    @Test
    void theExtensionsAreRead() {
        assertThat(ExtensionOverrides.parse("{\"extensions\":{\"a\":\"1\",\"b\":\"2\"}}"))
                .isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void noneIsFine() {
        assertThat(ExtensionOverrides.parse("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{\"extensions\":[]}",
                "{\"extensions\":{\"a\":1}}",
                "{\"extensions\":{\"A\":\"1\"}}",
                "{\"extensions\":{\"id\":\"1\"}}"
            })
    void anythingElseIsRefusedByItsKey(String json) {
        assertThatThrownBy(() -> ExtensionOverrides.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("octavo.delivery.ce-overrides: ");
    }
}
