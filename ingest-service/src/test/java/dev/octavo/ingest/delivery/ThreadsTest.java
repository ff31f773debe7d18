package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(60)
class ThreadsTest {
    private final BlockingQueue<Throwable> defects = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> running = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> interrupted = new LinkedBlockingQueue<>();
    private final Threads threads = new Threads(defects::add);

    @AfterEach
    void noDefects() {
        threads.giveUp();
        assertThat(defects).isEmpty();
    }

    @Test
    void oneAtATimeOfThoseThatSendIsNotVirtual() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        threads.startSending("first", () -> await(end));
        Thread first = running.take();
        threads.startSending("second", () -> await(new CountDownLatch(1)));
        Thread second = running.take();
        end.countDown();
        first.join();

        threads.startSending("third", () -> await(new CountDownLatch(1)));

        assertThat(first.isVirtual()).isFalse();
        assertThat(second.isVirtual()).isTrue();
        assertThat(running.take().isVirtual()).isFalse();
    }

    @Test
    void allAreGivenUp() throws Exception {
        threads.startSending("platform", () -> await(new CountDownLatch(1)));
        threads.startSending("virtual", () -> await(new CountDownLatch(1)));
        Thread platform = running.take();
        Thread virtual = running.take();

        threads.giveUp();

        platform.join();
        virtual.join();
        assertThat(interrupted).containsExactlyInAnyOrder(platform, virtual);
    }

    private void await(CountDownLatch latch) throws InterruptedException {
        running.add(Thread.currentThread());
        try {
            latch.await();
        } catch (InterruptedException e) {
            interrupted.add(Thread.currentThread());
            throw e;
        }
    }
}
