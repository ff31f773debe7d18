package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.Service;
import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/// The store or the journal does not answer for a while.
class OutageIT {
    private static LocalCloud cloud;
    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        cloud = LocalCloud.start();
        service =
                PackagedService.start(
                        cloud,
                        "outage",
                        Map.of(
                                "OCTAVO_AWS_CALL_TIMEOUT", "2s",
                                "OCTAVO_AWS_ATTEMPT_TIMEOUT", "1s",
                                "OCTAVO_RENDERING_ATTEMPT_LIMIT", "2"));
        sender = new EventSender(service);
        // The first of everything is slow, and not what is meant here.
        redeliver("warm-up");
    }

    @AfterEach
    void resume() {
        cloud.emulator(Service.S3).resume();
        cloud.emulator(Service.DYNAMODB).resume();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        cloud.close();
    }

    @Test
    void withoutTheStoreADeliveryIsSentAwayAndTheNextSucceeds() throws Exception {
        cloud.emulator(Service.S3).pause();
        Reply during = sender.binary("no-store", EventSender.ledger("no-store"));
        cloud.emulator(Service.S3).resume();

        Reply after = redeliver("no-store");

        assertThat(during.status()).isEqualTo(503);
        assertThat(Integer.parseInt(during.header("Retry-After"))).isPositive();
        assertThat(during.body().path("detail").asText())
                .isEqualTo("the store of documents does not answer");
        assertThat(after.body().path("state").asText()).isEqualTo("completed");
    }

    @Test
    void withoutTheStoreForTooLongTheReportFails() throws Exception {
        cloud.emulator(Service.S3).pause();
        Reply first = sender.binary("never", EventSender.ledger("never"));

        Reply second = sender.binary("never", EventSender.ledger("never"));

        assertThat(first.status()).isEqualTo(503);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.failure()).isEqualTo("attempts-exhausted");
        assertThat(second.body().at("/failure/detail").asText())
                .isEqualTo(
                        "2 attempts failed; the last one: the store of documents does not answer");
    }

    @Test
    void withoutTheJournalADeliveryIsSentAwayAndTheServiceIsNotReady() throws Exception {
        cloud.emulator(Service.DYNAMODB).pause();

        Reply during = sender.binary("no-journal", EventSender.ledger("no-journal"));

        assertThat(during.status()).isEqualTo(503);
        assertThat(during.body().path("detail").asText())
                .isEqualTo("the journal of reports does not answer");
        assertThat(sender.send("GET", "api/v1/reports/x", "", Map.of()).status()).isEqualTo(503);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sender.send("GET", "q/health/ready", "", Map.of()).status() == 503);
        assertThat(sender.send("GET", "q/health/live", "", Map.of()).status()).isEqualTo(200);

        cloud.emulator(Service.DYNAMODB).resume();

        assertThat(redeliver("no-journal").body().path("state").asText()).isEqualTo("completed");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sender.send("GET", "q/health/ready", "", Map.of()).status() == 200);
    }

    private static Reply redeliver(String id) {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> sender.binary(id, EventSender.ledger(id)),
                        reply -> reply.status() == 200);
    }
}
