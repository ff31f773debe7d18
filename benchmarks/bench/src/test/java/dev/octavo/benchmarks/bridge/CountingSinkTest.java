package dev.octavo.benchmarks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
