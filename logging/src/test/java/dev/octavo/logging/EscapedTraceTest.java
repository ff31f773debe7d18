package dev.octavo.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;

class EscapedTraceTest {
    @Test
    void whatAFailureQuotesCannotForgeALine() {
        Throwable failure =
                new IllegalStateException(
                        "no\n2026-01-01 INFO forged", new IllegalArgumentException("\u202egnp"));

        String printed = printed(new EscapedTrace(failure));

        assertThat(printed.lines().filter(line -> !line.startsWith("\t")))
                .containsExactly(
                        "dev.octavo.logging.EscapedTrace: java.lang.IllegalStateException:"
                                + " \"no\\n2026-01-01 INFO forged\"",
                        "Caused by: dev.octavo.logging.EscapedTrace:"
                                + " java.lang.IllegalArgumentException: \"\\u202egnp\"");
        assertThat(printed).contains("\tat " + getClass().getName() + ".whatAFailureQuotes");
    }

    private static String printed(Throwable trace) {
        StringWriter printed = new StringWriter();
        trace.printStackTrace(new PrintWriter(printed, true));
        return printed.toString();
    }
}
