package dev.octavo.benchmarks.bridge;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Puts numbered records on a stream, each with a partition key of its own.
///
/// @param kinesis the client
/// @param stream the stream's name
record Load(KinesisClient kinesis, String stream) {
    private static final int AT_ONCE = 250;

    /// Puts records as fast as the stream takes them.
    void burst(int first, int records) {
        for (int at = first; at < first + records; at += AT_ONCE) {
            List<PutRecordsRequestEntry> entries =
                    IntStream.range(at, Math.min(at + AT_ONCE, first + records))
                            .mapToObj(Load::entry)
                            .toList();
            var answer = kinesis.putRecords(put -> put.streamName(stream).records(entries));
            if (answer.failedRecordCount() > 0) {
                throw new IllegalStateException("the emulator refused records");
            }
        }
    }

    private static PutRecordsRequestEntry entry(int number) {
        return PutRecordsRequestEntry.builder()
                .partitionKey("key-" + number)
                .data(SdkBytes.fromByteArrayUnsafe(CountingSink.Payload.of(number)))
                .build();
    }

    /// Puts records one by one.
    ///
    /// @param perSecond how many
    /// @return when each of them could be read, by [System#nanoTime]
    long[] steady(int first, int records, int perSecond) throws InterruptedException {
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        long[] readable = new long[records];
        long start = System.nanoTime();
        for (int i = 0; i < records; i++) {
            TimeUnit.NANOSECONDS.sleep(start + i * interval - System.nanoTime());
            int number = first + i;
            kinesis.putRecord(
                    put ->
                            put.streamName(stream)
                                    .partitionKey("key-" + number)
                                    .data(
                                            SdkBytes.fromByteArrayUnsafe(
                                                    CountingSink.Payload.of(number))));
            readable[i] = System.nanoTime();
        }
        return readable;
    }
}
