package dev.octavo.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class WatchedFilesTest {
    @TempDir private Path folder;

    @Test
    void noticesWhatIsWrittenRenamedOrAppears() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "1");
        Path later = folder.resolve("later.csv");
        try (WatchedFiles files = new WatchedFiles()) {
            files.watch(Set.of(file, later));

            Files.writeString(file, "2");
            files.awaitChange();

            Path draft = Files.writeString(folder.resolve("a.csv~"), "3");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            files.awaitChange();

            Files.writeString(later, "new");
            files.awaitChange();
        }
    }

    @Test
    void passesOverOtherFilesOfTheFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "1");
        try (WatchedFiles files = new WatchedFiles()) {
            files.watch(Set.of(file));
            CountDownLatch changed = new CountDownLatch(1);
            Thread waiting = Thread.ofVirtual().start(() -> await(files, changed));

            Files.writeString(folder.resolve("other.csv"), "1");
            boolean tooEarly = changed.await(500, TimeUnit.MILLISECONDS);
            Files.writeString(file, "2");
            waiting.join();

            assertThat(tooEarly).isFalse();
            assertThat(changed.getCount()).isZero();
        }
    }

    private static void await(WatchedFiles files, CountDownLatch changed) {
        try {
            files.awaitChange();
            changed.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
