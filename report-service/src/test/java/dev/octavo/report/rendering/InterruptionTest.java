package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

class InterruptionTest {
    private final Interruption interruption = new Interruption(Duration.ofMinutes(1));

    @Test
    void streamsPassEverythingOnWhileThereIsNoCause() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        interruption.guard(written).write(new byte[] {1, 2, 3});

        assertThat(written.toByteArray()).containsExactly(1, 2, 3);
        assertThat(interruption.cause()).isEmpty();
    }

    @Test
    void streamsFailWhenThereIsACause() throws IOException {
        OutputStream out = interruption.guard(new ByteArrayOutputStream());
        InputStream in = interruption.guard(DatasetSource.ofBytes(new byte[9], Format.CSV)).open();

        interruption.raise(Interruption.Cause.LEASE_LOST);

        assertThatThrownBy(() -> out.write(1)).isInstanceOf(InterruptedIOException.class);
        assertThatThrownBy(in::read).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void theFirstCauseStands() {
        interruption.raise(Interruption.Cause.SHUTTING_DOWN);

        interruption.raise(Interruption.Cause.LEASE_LOST);

        assertThat(interruption.cause()).contains(Interruption.Cause.SHUTTING_DOWN);
    }

    @Test
    void timeIsACause() {
        assertThat(new Interruption(Duration.ofNanos(-1)).cause())
                .contains(Interruption.Cause.TIMED_OUT);
    }
}
