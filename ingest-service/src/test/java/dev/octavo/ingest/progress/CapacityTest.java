package dev.octavo.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

class CapacityTest {
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    @Test
    void aShardMayHaveOneRecordInFlightHoweverLarge() throws Exception {
        Capacity.Share share = new Capacity(10_000, 100).share();

        assertThat(share.acquire(10_000_000, () -> true)).isTrue();
        assertThat(share.acquire(1, () -> false)).isFalse();
    }

    @Test
    void theNextRecordWaitsUntilThereIsRoom() throws Exception {
        Capacity.Share share = new Capacity(10_000, 1).share();
        var _ = share.acquire(10, () -> true);

        CompletableFuture<Boolean> second = acquire(share, 10);
        assertThat(second).isNotDone();
        share.release(10);

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theBytesAreSharedEvenlyAmongTheShards() throws Exception {
        Capacity capacity = new Capacity(10_000, 100);
        Capacity.Share first = capacity.share();
        Capacity.Share second = capacity.share();
        var _ = first.acquire(1_500, () -> true);

        CompletableFuture<Boolean> more = acquire(first, 1_500);
        assertThat(second.acquire(1_500, () -> true)).isTrue();
        assertThat(more).isNotDone();
        second.close();

        assertThat(more.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWaitsLearnsThatTheShareIsClosed() throws Exception {
        Capacity.Share share = new Capacity(10_000, 1).share();
        var _ = share.acquire(10, () -> true);
        CompletableFuture<Boolean> waiting = acquire(share, 10);

        share.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void nothingIsReadUntilSomethingMayFit() throws Exception {
        Capacity.Share share = new Capacity(10_000, 2).share();
        var _ = share.acquire(10, () -> true);
        assertThat(share.awaitRoom(() -> true)).isTrue();

        var _ = share.acquire(10, () -> true);
        CompletableFuture<Boolean> room =
                CompletableFuture.supplyAsync(() -> awaitRoom(share), VIRTUAL);
        await().until(share::full);
        share.release(10);

        assertThat(room.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(share.full()).isFalse();
    }

    @Test
    void whoWaitsForRoomLearnsThatNothingIsReadAnyMore() throws Exception {
        Capacity.Share share = new Capacity(10_000, 1).share();
        var _ = share.acquire(10, () -> true);

        assertThat(share.awaitRoom(() -> false)).isFalse();
    }

    private static boolean awaitRoom(Capacity.Share share) {
        try {
            return share.awaitRoom(() -> true);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Boolean> acquire(Capacity.Share share, int size) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return share.acquire(size, () -> true);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                VIRTUAL);
    }
}
