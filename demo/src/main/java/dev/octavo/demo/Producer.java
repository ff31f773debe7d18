package dev.octavo.demo;

import dev.octavo.demo.example.Example;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Names;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;

import java.time.Instant;
import java.util.List;

/// Does what a producer does: makes the data available, then puts the request on the stream.
final class Producer {
    private final LocalCloud cloud;

    Producer(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /// Uploads what the example's event refers to.
    ///
    /// @return the objects' addresses
    List<String> upload(Example example) {
        return example.uploads().stream()
                .map(
                        upload -> {
                            cloud.s3()
                                    .putObject(
                                            object ->
                                                    object.bucket(upload.bucket())
                                                            .key(upload.key()),
                                            upload.file());
                            return "s3://" + upload.bucket() + "/" + upload.key();
                        })
                .toList();
    }

    /// Puts the example's event on the stream, with its id as the partition key.
    Order.Receipt put(Example example) {
        byte[] data = example.record();
        Instant at = Instant.now();
        PutRecordResponse response =
                cloud.kinesis()
                        .putRecord(
                                record ->
                                        record.streamName(Names.STREAM)
                                                .partitionKey(example.eventId())
                                                .data(SdkBytes.fromByteArray(data)));
        return new Order.Receipt(response.shardId(), response.sequenceNumber(), data.length, at);
    }
}
