package dev.octavo.report.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class LogFieldsTest {
    @Test
    void fieldsStandUntilTheyAreClosedAndThenWhatTheyCoveredIsBack() {
        try (var _ = LogFields.ofEvent("/shop", "1", Optional.of("4bf9"))) {
            try (var _ = LogFields.of(Map.of("event", "2", "pages", "3"))) {
                assertThat(MDC.getMap())
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of(
                                        "event", "2", "pages", "3", "source", "/shop", "trace",
                                        "4bf9"));
            }

            assertThat(MDC.getMap())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("event", "1", "source", "/shop", "trace", "4bf9"));
        }

        assertThat(MDC.getMap()).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsEscaped() {
        try (var _ = LogFields.ofReport("say \"hi\"\n\u202e")) {
            assertThat(MDC.get("report")).isEqualTo("say \"hi\"\\n\\u202e");
        }
    }
}
