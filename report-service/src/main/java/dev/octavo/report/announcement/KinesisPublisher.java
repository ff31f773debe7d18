package dev.octavo.report.announcement;

import dev.octavo.aws.AwsCalls;
import dev.octavo.contracts.EventType;
import dev.octavo.report.log.LogLine;

import io.vertx.core.json.JsonObject;

import org.jboss.logging.Logger;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;

import java.nio.charset.StandardCharsets;

/// Puts requests on a Kinesis stream, each a CloudEvent in JSON. The partition is the report's,
/// so that its events stay in order.
final class KinesisPublisher implements RequestPublisher {
    /// What one record takes, its partition key included.
    private static final int MOST_BYTES = 1 << 20;

    private static final Logger LOG = Logger.getLogger(KinesisPublisher.class);

    private final KinesisClient kinesis;
    private final String stream;

    KinesisPublisher(KinesisClient kinesis, String stream) {
        this.kinesis = kinesis;
        this.stream = stream;
    }

    @Override
    public Publishing publish(RequestEvent event) {
        byte[] record = record(event).getBytes(StandardCharsets.UTF_8);
        String partition = event.reportId().value();
        if (record.length + partition.length() > MOST_BYTES) {
            return new TooLarge(record.length);
        }
        try {
            AwsCalls.call(
                    () ->
                            kinesis.putRecord(
                                    put ->
                                            put.streamName(stream)
                                                    .partitionKey(partition)
                                                    .data(SdkBytes.fromByteArrayUnsafe(record))));
            return new Published();
        } catch (SdkException e) {
            LogLine.of("request not published")
                    .with("report", event.reportId())
                    .with("stream", stream)
                    .with("cause", e)
                    .error(LOG);
            return new Unreachable("the stream of requests does not answer");
        }
    }

    private static String record(RequestEvent event) {
        String attributes =
                new JsonObject()
                        .put("specversion", "1.0")
                        .put("id", event.reportId().value())
                        .put("source", RequestEvent.SOURCE)
                        .put("type", EventType.REPORT_REQUESTED.value())
                        .put("subject", "reports/" + event.reportId())
                        .put("time", event.time().toString())
                        .put("partitionkey", event.reportId().value())
                        .put("datacontenttype", "application/json")
                        .encode();
        // The data is JSON already and goes in as it is.
        return attributes.substring(0, attributes.length() - 1) + ",\"data\":" + event.data() + "}";
    }
}
