package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(Duration.ofMillis(50));

    @AfterEach
    void close() {
        deadlines.close();
    }

    @Test
    void whatIsLateIsBrokenOffOnce() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();

        Deadlines.Deadline late =
                deadlines.begin(
                        () -> {
                            times.incrementAndGet();
                            broken.countDown();
                        });
        broken.await();
        breakAnother();

        assertThat(late.passed()).isTrue();
        assertThat(times).hasValue(1);
    }

    @Test
    void whatHasEndedIsNotBrokenOff() throws Exception {
        AtomicInteger broken = new AtomicInteger();

        Deadlines.Deadline ended = deadlines.begin(broken::incrementAndGet);
        ended.close();
        breakAnother();

        assertThat(ended.passed()).isFalse();
        assertThat(broken).hasValue(0);
    }

    @Test
    void whatCannotBeBrokenOffDoesNotSpareTheOthers() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);

        Deadlines.Deadline _ =
                deadlines.begin(
                        () -> {
                            tried.countDown();
                            throw new IllegalStateException("cannot be broken off");
                        });
        tried.await();

        breakAnother();
    }

    @Test
    void deadlinesAreKeptAfterATimeWithNone() throws Exception {
        breakAnother();
        await().until(deadlines::idle);

        breakAnother();
    }

    private void breakAnother() throws InterruptedException {
        CountDownLatch broken = new CountDownLatch(1);
        Deadlines.Deadline _ = deadlines.begin(broken::countDown);
        broken.await();
    }
}
