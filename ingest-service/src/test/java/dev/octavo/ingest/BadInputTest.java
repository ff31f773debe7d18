package dev.octavo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.HttpMessage;
import dev.octavo.ingest.delivery.SinkAnswer;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// The fates of `docs/reference/bad-input.md`, one test for each row or group of rows.
@Timeout(60)
class BadInputTest {
    private static final Logger LOG = Logger.getLogger("dev.octavo");
    private static final String EVENT =
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"%s}";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Queue<DeadLetter> letters = new ConcurrentLinkedQueue<>();
    private final Queue<HttpMessage> sent = new ConcurrentLinkedQueue<>();
    private final LogLines lines = new LogLines();
    private SinkAnswer answer = new Accepted(Optional.empty());
    private int sequence;

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
        LOG.setLevel(Level.ALL);
    }

    @AfterEach
    void noLineOfTheLogIsForged() {
        LOG.removeHandler(lines);
        LOG.setLevel(null);
        assertThat(lines.written())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(UNPRINTABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | UTF-8 | The record is empty",
                "` \t ` | UTF-8 | nothing but white space",
                "caf\u00e9 | ISO-8859-1 | it is not text in UTF-8",
                "{} | UTF-16 | it is not text in UTF-8",
                "{} | UTF-32 | it is not text in UTF-8",
                "hello | UTF-8 | line 1, column",
                "`{\"a\":\u001b[31m` | UTF-8 | line 1, column",
                "{\"a\":1} | UTF-8 | it has no specversion",
                "{\"a\":1}{\"b\":2} | UTF-8 | something follows the end",
                "{\"specversion\":\"1.0\"} | UTF-8 | \"id\" is missing; \"source\" is missing",
                "{\"specversion\":\"0.3\"} | UTF-8 | \"specversion\" is \"0.3\"; expected \"1.0\"",
            })
    void whatIsNoEventIsADeadLetter(String text, String charset, String reason) throws Exception {
        run(Map.of(), record("key", text.getBytes(Charset.forName(charset))));

        assertDeadLettered(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Tenant\":\"x\" | \"Tenant\" is no attribute name",
                "\"ten-ant\":\"x\" | \"ten-ant\" is no attribute name",
                "\"a\\r\\nce-id: 2\":\"x\" | \"a\\r\\nce-id: 2\" is no attribute name",
                "\"\":\"x\" | \"\" is no attribute name",
                "\"x\":\"a\\r\\nce-id: 2\" | \"x\" has the character U+000D",
                "\"x\":\"a\\u0000\" | \"x\" has the character U+0000",
                "\"x\":\"\\u0085\" | \"x\" has the character U+0085",
                "\"datacontenttype\":\"text/plain\\r\\nx: y\" | has the character U+000D",
                "\"subject\":\"\\ud800\" | has the character U+D800",
                "\"id\":\"2\" | \"id\" is given twice",
                "\"time\":\"soon\" | expected a timestamp",
                "\"x\":1.5 | \"x\" is no attribute value",
                "\"x\":{\"a\":1} | \"x\" is no attribute value",
                "\"x\":2147483648 | \"x\" is a number beyond 32 bits",
                "\"dataschema\":\"no URI\" | \"dataschema\" is",
                "\"datacontenttype\":\"pdf\" | \"datacontenttype\" is",
                "\"data_base64\":\"%\" | \"data_base64\" is",
                "\"data\":1,\"data_base64\":\"AA==\" | given beside data",
            })
    void anIllegalAttributeIsADeadLetter(String member, String reason) throws Exception {
        run(Map.of(), record("key", EVENT.formatted("," + member)));

        assertDeadLettered(reason);
    }

    @Test
    void aPartitionKeyThatNoAttributeMayHaveIsADeadLetter() throws Exception {
        run(Map.of(), record("a\r\nce-id: 2\u001b[31m", EVENT.formatted("")));

        assertDeadLettered("The record's partition key has the character U+000D");
    }

    @Test
    void anEventWithAPartitionKeyOfItsOwnIsDeliveredWhateverTheRecordsIs() throws Exception {
        run(Map.of(), record("a\r\nce-id: 2", EVENT.formatted(",\"partitionkey\":\"own\"")));

        assertThat(sent.element().headers())
                .contains(new HttpMessage.Header("ce-partitionkey", "own"));
    }

    @Test
    void attributesTooLargeForHeadersAreDeliveredInTheBody() throws Exception {
        String note = "x".repeat(900_000);

        run(Map.of(), record("key", EVENT.formatted(",\"note\":\"" + note + "\"")));

        assertThat(sent.element().headers()).hasSize(1);
        assertThat(sent.element().body().text()).contains(note);
    }

    @Test
    void whatIsLegalInAnAttributeAndNotInAHeaderIsEncoded() throws Exception {
        run(Map.of(), record("50 % \"é\" \u202e", EVENT.formatted("")));

        assertThat(sent.element().headers())
                .contains(
                        new HttpMessage.Header(
                                "ce-partitionkey", "50%20%25%20%22%C3%A9%22%20%E2%80%AE"));
    }

    @Test
    void anIdThatComesTwiceIsDeliveredTwice() throws Exception {
        run(Map.of(), record("key", EVENT.formatted("")), record("key", EVENT.formatted("")));

        assertThat(sent).hasSize(2);
        assertThat(letters).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2999-12-31T23:59:60Z, false", "2999-12-31T23:59:59Z, true"})
    void aTimeInTheFutureStaysAsItIs(String time, boolean legal) throws Exception {
        run(Map.of(), record("key", EVENT.formatted(",\"time\":\"" + time + "\"")));

        if (legal) {
            assertThat(sent.element().headers()).contains(new HttpMessage.Header("ce-time", time));
        } else {
            assertDeadLettered("expected a timestamp");
        }
    }

    @Test
    void aRecordThatArrivesFromTheFutureIsDelivered() throws Exception {
        run(
                Map.of(),
                new ShardRecord(
                        "shardId-0",
                        Position.of("1"),
                        "key",
                        Instant.now().plus(Duration.ofDays(400)),
                        EVENT.formatted("").getBytes(StandardCharsets.UTF_8)));

        assertThat(sent).hasSize(1);
    }

    @Test
    void tenMebibytesAreDeliveredWhole() throws Exception {
        byte[] claim = new byte[10 * 1024 * 1024];
        Arrays.fill(claim, (byte) 'x');
        byte[] head =
                EVENT.formatted(",\"data\":\"").replace("}", "").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, claim, 0, head.length);
        claim[claim.length - 2] = '"';
        claim[claim.length - 1] = '}';

        run(Map.of(), record("key", claim));

        assertThat(sent.element().body().length()).isEqualTo(claim.length - head.length);
    }

    @Test
    void whatIsTooLargeForTheSinkIsADeadLetterAndWhole() throws Exception {
        byte[] data = EVENT.formatted(",\"data\":1").getBytes(StandardCharsets.UTF_8);
        answer = new Rejected(new Answer(OptionalInt.of(413), "too\r\nlarge"));

        run(Map.of(), record("key", data));

        assertThat(letters)
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.cause()).isEqualTo(DeadLetter.Cause.REJECTED);
                            assertThat(letter.record().data()).isEqualTo(data);
                        });
    }

    @Test
    void tenMebibytesOfSomethingElseAreADeadLetter() throws Exception {
        run(Map.of(), record("key", new byte[10 * 1024 * 1024]));

        assertDeadLettered("it is not text in UTF-8");
    }

    @Test
    void depthWithoutEndIsADeadLetterAlsoForTheFilter() throws Exception {
        String deep = EVENT.formatted(",\"data\":" + "[".repeat(1_000_000));

        run(Map.of(), record("key", deep));
        run(
                Map.of(
                        "filter",
                        Map.of("criteria", "{\"Filters\":[{\"Pattern\":{\"data\":{\"a\":[1]}}}]}")),
                record("key", deep));

        assertThat(letters)
                .extracting(DeadLetter::cause)
                .containsExactly(DeadLetter.Cause.MALFORMED, DeadLetter.Cause.UNPARSABLE);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheEvent() throws Exception {
        run(Map.of(), record("key", "\ufeff" + EVENT.formatted(",\"data\":{\"n\":1.50}")));

        assertThat(sent.element().body().text()).isEqualTo("{\"n\":1.50}");
    }

    @Test
    void anEmptyRecordIsADeadLetterEvenWithAWrapping() throws Exception {
        run(
                Map.of("translation", Map.of("type", "t", "data-content-type", "text/plain")),
                record("key", new byte[0]));

        assertDeadLettered("The record is empty");
    }

    @ParameterizedTest
    @CsvSource({"application/json, 0", "application/octet-stream, 1"})
    void withAWrappingBytesAreDataUnlessJsonIsAskedFor(String contentType, int delivered)
            throws Exception {
        run(
                Map.of("translation", Map.of("type", "t", "data-content-type", contentType)),
                record("key", new byte[] {0, -1, 13, 10}));

        assertThat(sent).hasSize(delivered);
        assertThat(letters).hasSize(1 - delivered);
    }

    private void assertDeadLettered(String reason) {
        assertThat(sent).isEmpty();
        assertThat(letters)
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.cause()).isEqualTo(DeadLetter.Cause.MALFORMED);
                            assertThat(letter.reason()).contains(reason);
                        });
    }

    private ShardRecord record(String partitionKey, String data) {
        return record(partitionKey, data.getBytes(StandardCharsets.UTF_8));
    }

    private ShardRecord record(String partitionKey, byte[] data) {
        sequence++;
        return new ShardRecord(
                "shardId-0",
                Position.of(Integer.toString(sequence)),
                partitionKey,
                Instant.now(),
                data);
    }

    private void run(Map<String, Map<String, String>> configuration, ShardRecord... records)
            throws InterruptedException {
        ShardFlow flow =
                Flows.flow(
                        message -> {
                            sent.add(message);
                            return answer;
                        },
                        new Capacity(64 * 1024 * 1024, 100),
                        configuration,
                        (letter, _) -> letters.add(letter),
                        () -> {});
        for (ShardRecord record : records) {
            assertThat(flow.accept(record.data().length, () -> record, () -> true)).isTrue();
        }
        assertThat(flow.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(flow.status().ledger().balanced()).isTrue();
        flow.close();
    }
}
