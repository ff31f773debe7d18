package dev.octavo.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class CountingSinkTest {

    @Test
    void countsEachRecordOnce() throws Exception {
        try (CountingSink sink = CountingSink.start();
                HttpClient http = HttpClient.newHttpClient()) {
            for (int number : new int[] {7, 1234, 7}) {
                assertThat(post(http, sink, number)).isEqualTo(202);
            }

            assertThat(sink.await(2, Duration.ZERO)).isTrue();
            assertThat(sink.await(3, Duration.ZERO)).isFalse();
            assertThat(sink.arrival(7)).isNotZero().isLessThan(sink.arrival(1234));
            assertThat(sink.arrival(8)).isZero();
        }
    }

    @Test
    void countsEachRecordOfABatch() {
        String batch =
                "[{\"id\":\"1\",\"data\":%s},{\"id\":\"2\",\"data\":%s}]"
                        .formatted(
                                new String(CountingSink.Payload.of(42), StandardCharsets.UTF_8),
                                new String(CountingSink.Payload.of(7), StandardCharsets.UTF_8));

        assertThat(CountingSink.Payload.numbers(batch.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(42, 7);
    }

    private static int post(HttpClient http, CountingSink sink, int number) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(sink.uri())
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        CountingSink.Payload.of(number)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
