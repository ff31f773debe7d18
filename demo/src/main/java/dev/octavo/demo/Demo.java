package dev.octavo.demo;

import dev.octavo.demo.example.Example;
import dev.octavo.demo.reply.ReplySink;
import dev.octavo.demo.stack.Checkout;
import dev.octavo.demo.stack.Stack;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The main job, on one machine: a Kinesis record becomes a PDF in S3, for every example.
public final class Demo {
    private final Console console = new Console(System.out);
    private final Path out = Checkout.root().resolve("out");

    private Demo() {}

    /// Exit status 0 when every report completed and every document was downloaded and opened,
    /// 1 when not, 2 when the arguments are wrong.
    public static void main(String... args) {
        switch (Options.parse(args)) {
            case Options.HelpWanted() -> System.out.print(Options.USAGE);
            case Options.Rejected(String problem) -> {
                System.err.println("octavo demo: " + problem);
                System.err.print(Options.USAGE);
                System.exit(2);
            }
            case Options.Accepted(Options options) -> System.exit(new Demo().run(options));
        }
    }

    private int run(Options options) {
        Inbox inbox = new Inbox();
        try (ReplySink replySink = ReplySink.start(inbox::accept);
                Stack stack = prepare(replySink)) {
            // Ctrl-C ends the children in order; without this, their guard would kill them.
            Thread stop = new Thread(stack::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            List<Outcome> outcomes = run(stack, inbox);
            console.say("");
            console.say(Outcome.table(outcomes));
            if (options.stay()) {
                stay(stack);
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            return outcomes.stream().allMatch(Outcome.Downloaded.class::isInstance) ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException | RuntimeException e) {
            System.err.println("octavo demo: " + e.getMessage());
            console.event("logs", out.resolve("logs").toString());
            return 1;
        }
    }

    private Stack prepare(ReplySink replySink) {
        console.say("Octavo: from a Kinesis record to a PDF in S3, on this machine");
        console.say("");
        LocalCloud cloud =
                console.step(
                        "local cloud",
                        LocalCloud::start,
                        it ->
                                "Kinesis :%d  DynamoDB :%d  S3 :%d"
                                        .formatted(
                                                it.endpoints().kinesis().getPort(),
                                                it.endpoints().dynamodb().getPort(),
                                                it.endpoints().s3().getPort()));
        return console.step(
                "resources",
                () ->
                        Stack.prepare(
                                cloud,
                                out.resolve("logs"),
                                Stack.Settings.examples(replySink.uri())),
                it -> "a stream of 2 shards, 3 buckets, the journal's table");
    }

    private List<Outcome> run(Stack stack, Inbox inbox) throws InterruptedException {
        console.step(
                "services",
                () -> {
                    stack.startServices();
                    return stack;
                },
                it ->
                        "report-service :%d  ingest-service :%d"
                                .formatted(
                                        it.reportService().uri().getPort(),
                                        it.ingestService().uri().getPort()));
        Producer producer = new Producer(stack.cloud());
        List<Order> orders = new ArrayList<>();
        for (Example example : Example.readAll(Checkout.examples())) {
            producer.upload(example).forEach(object -> console.event("uploaded", object));
            Order order = inbox.expect(example, producer.put(example));
            console.event("put", order.describe());
            orders.add(order);
        }
        Delivery delivery = new Delivery(stack.reportService().uri(), out, console);
        List<Outcome> outcomes = new ArrayList<>();
        for (Order order : orders) {
            outcomes.add(delivery.await(order));
        }
        return outcomes;
    }

    private void stay(Stack stack) throws InterruptedException {
        console.say("Everything keeps running; Ctrl-C ends it. Any AWS SDK or CLI joins in with:");
        console.say("");
        for (Map.Entry<String, String> line :
                new TreeMap<>(stack.cloud().environment()).entrySet()) {
            console.say("  export " + line.getKey() + "=" + line.getValue());
        }
        console.say("");
        console.event("stream", Names.STREAM);
        console.event("datasets", "s3://" + Names.DATASETS_BUCKET);
        console.event("documents", "s3://" + Names.DOCUMENTS_BUCKET);
        console.event("reports", stack.reportService().uri().resolve("/api/v1/reports").toString());
        console.event("OpenAPI", stack.reportService().uri().resolve("/q/openapi").toString());
        console.event("bridge", stack.ingestService().uri().resolve("/shards").toString());
        console.event("logs", out.resolve("logs").toString());
        Thread.currentThread().join();
    }
}
