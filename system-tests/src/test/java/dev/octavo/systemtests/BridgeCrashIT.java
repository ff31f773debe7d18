package dev.octavo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.localcloud.resources.Names;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The bridge is killed while records are on their way.
class BridgeCrashIT {
    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        List<Request> requests =
                IntStream.range(0, 100).mapToObj(i -> Request.valid("report-" + i, 20)).toList();
        try (World world = World.start("bridge-crash", Map.of())) {
            requests.forEach(world::put);
            await("some reports are done, and others are not")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> world.objects(Names.DOCUMENTS_BUCKET).size() >= 10);

            world.stack().ingestService().kill();
            int before = world.objects(Names.DOCUMENTS_BUCKET).size();
            world.stack().ingestService().start();

            await("every report is announced")
                    .atMost(Duration.ofMinutes(3))
                    .until(
                            () ->
                                    requests.stream()
                                            .noneMatch(
                                                    it -> world.announcements(it.key()).isEmpty()));
            assertThat(before).as("documents at the time of the crash").isLessThan(requests.size());
            assertThat(world.objects(Names.DOCUMENTS_BUCKET)).hasSize(requests.size());
            assertThat(world.journal()).hasSize(requests.size());
            assertThat(world.objects(Names.DEAD_LETTERS_BUCKET)).isEmpty();
            assertThat(world.books().path("balanced").asBoolean()).isTrue();
            for (Request request : requests) {
                assertThat(world.report(request.key()).path("state").asText())
                        .isEqualTo("completed");
            }
        }
    }
}
