package dev.octavo.ingest.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The threads of one shard's flow, which are given up together.
public final class Threads {
    private final Consumer<Throwable> onDefect;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile boolean givenUp;

    /// What a thread does.
    public interface Work {
        /// Runs to its end.
        ///
        /// @throws InterruptedException when it was given up
        void run() throws InterruptedException;
    }

    /// @param onDefect is told what nobody expected a thread to throw
    public Threads(Consumer<Throwable> onDefect) {
        this.onDefect = onDefect;
    }

    /// Starts a virtual thread.
    ///
    /// @param name for people who look at a thread dump
    public void start(String name, Work work) {
        start(Thread.ofVirtual(), name, work);
    }

    /// Starts a thread that sends requests and waits for their answers. To wake a virtual thread
    /// for an answer takes more processor time than the rest of a request, unless many answers come
    /// at once: so one of these threads at a time is a platform thread.
    ///
    /// @param name for people who look at a thread dump
    void startSending(String name, Work work) {
        if (!sending.compareAndSet(false, true)) {
            start(name, work);
            return;
        }
        start(
                Thread.ofPlatform().daemon(),
                name,
                () -> {
                    try {
                        work.run();
                    } finally {
                        sending.set(false);
                    }
                });
    }

    private void start(Thread.Builder kind, String name, Work work) {
        Thread thread =
                kind.name(name)
                        .uncaughtExceptionHandler((_, e) -> onDefect.accept(e))
                        .unstarted(() -> run(work));
        running.add(thread);
        thread.start();
        if (givenUp) {
            thread.interrupt();
        }
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            // Whoever gave the threads up knows what is still in flight.
            Thread.currentThread().interrupt();
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /// Interrupts them all, and any that begins later.
    public void giveUp() {
        givenUp = true;
        running.forEach(Thread::interrupt);
    }
}
