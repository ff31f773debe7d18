package dev.octavo.benchmarks.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/// Records of a stream as CloudEvents to a sink: the arguments are `plain` or `kcl`, the stream,
/// the sink, and the milliseconds between two polls, which `kcl` has its own of. The clients are
/// made from the environment.
public final class CamelBridge {
    private CamelBridge() {}

    /// Runs until it is stopped.
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        String from = arguments[0].equals("kcl") ? kcl(main, arguments) : plain(main, arguments);
        String sink = arguments[2];
        main.configure()
                .addRoutesBuilder(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from(from).process(CamelBridge::event).to(sink);
                            }
                        });
        main.run();
    }

    // What one reads at once is 1 by default.
    private static String plain(Main main, String[] arguments) {
        main.bind("kinesis", KinesisClient.create());
        return ("aws2-kinesis://%s?amazonKinesisClient=#kinesis&iteratorType=LATEST"
                        + "&maxResultsPerRequest=10000&delay=%s")
                .formatted(arguments[1], arguments[3]);
    }

    private static String kcl(Main main, String[] arguments) {
        // As Octavo's: on its own it would speak HTTP/2, which what stands before the emulator does
        // not understand.
        main.bind(
                "kinesis",
                KinesisAsyncClient.builder()
                        .httpClientBuilder(
                                NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1))
                        .build());
        main.bind("dynamodb", DynamoDbAsyncClient.create());
        // Never called: its metrics are off. But the component makes one of its own otherwise.
        main.bind("cloudwatch", CloudWatchAsyncClient.create());
        return ("aws2-kinesis://%s?useKclConsumers=true&asyncClient=true&applicationName=%s"
                        + "&amazonKinesisAsyncClient=#kinesis&dynamoDbAsyncClient=#dynamodb"
                        + "&cloudWatchAsyncClient=#cloudwatch"
                        + "&kclDisableCloudwatchMetricsExport=true")
                .formatted(arguments[1], arguments[1]);
    }

    private static void event(Exchange exchange) {
        Message message = exchange.getMessage();
        Object sequence = message.getHeader("CamelAwsKinesisSequenceNumber");
        message.setBody(message.getBody(byte[].class));
        message.setHeader("ce-specversion", "1.0");
        message.setHeader("ce-id", sequence);
        message.setHeader("ce-source", "urn:aws:kinesis");
        message.setHeader("ce-type", "aws.kinesis.record");
        message.setHeader("ce-partitionkey", message.getHeader("CamelAwsKinesisPartitionKey"));
        message.setHeader("ce-sequence", sequence);
        message.setHeader(
                "ce-time", message.getHeader("CamelAwsKinesisApproximateArrivalTimestamp"));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    }
}
