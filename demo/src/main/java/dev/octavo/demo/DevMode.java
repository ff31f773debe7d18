package dev.octavo.demo;

import dev.octavo.demo.example.Example;
import dev.octavo.demo.reply.ReplySink;
import dev.octavo.demo.stack.Checkout;
import dev.octavo.demo.stack.Stack;
import dev.octavo.localcloud.LocalCloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The local cloud, and both services in Quarkus dev mode: a saved file is live with the next
/// request. A sample request is sent whenever the person at the terminal asks for one.
public final class DevMode {
    private final Console console = new Console(System.out);
    private final Path out = Checkout.root().resolve("out");

    private DevMode() {}

    /// Exit status 0 when it was ended by its user, 1 when something could not be started.
    public static void main(String... args) {
        if (args.length > 0) {
            System.err.println(
                    "octavo dev: takes no arguments, but got: " + String.join(" ", args));
            System.exit(2);
        }
        System.exit(new DevMode().run());
    }

    private int run() {
        Inbox inbox = new Inbox();
        try (ReplySink replySink = ReplySink.start(inbox::accept);
                Stack stack = start(replySink)) {
            Thread stop = new Thread(stack::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            converse(stack, inbox);
            Runtime.getRuntime().removeShutdownHook(stop);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException | RuntimeException e) {
            System.err.println("octavo dev: " + e.getMessage());
            return 1;
        }
    }

    private Stack start(ReplySink replySink) {
        LocalCloud cloud = console.step("local cloud", LocalCloud::start, it -> "is up");
        Stack stack =
                Stack.prepareDevMode(
                        cloud, out.resolve("logs"), Stack.Settings.examples(replySink.uri()));
        try {
            console.step("report-service", () -> stack.reportService().start(), Object::toString);
            console.step("ingest-service", () -> stack.ingestService().start(), Object::toString);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void converse(Stack stack, Inbox inbox) throws IOException, InterruptedException {
        List<Example> examples = Example.readAll(Checkout.examples());
        String names = examples.stream().map(Example::name).collect(Collectors.joining(", "));
        Producer producer = new Producer(stack.cloud());
        Delivery delivery = new Delivery(stack.reportService().uri(), out, console);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        console.say("");
        console.event("logs", out.resolve("logs").toString());
        console.event("dev UI", stack.reportService().uri().resolve("/q/dev-ui").toString());
        console.say("");
        console.say("Name a report to have it made (" + names + "), or q to quit:");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String word = line.strip();
            if (word.equals("q")) {
                return;
            }
            List<Example> chosen = examples.stream().filter(it -> it.name().equals(word)).toList();
            if (chosen.isEmpty()) {
                console.say(
                        "There is no report called '" + word + "': " + names + ", or q to quit");
            }
            for (Example example : chosen) {
                console.say(
                        Outcome.table(List.of(send(example, stack, producer, delivery, inbox))));
            }
        }
        // Without a terminal there is nobody to ask: run until the process is ended.
        Thread.currentThread().join();
    }

    private Outcome send(
            Example example, Stack stack, Producer producer, Delivery delivery, Inbox inbox)
            throws IOException, InterruptedException {
        // A request to each service lets dev mode compile what was saved since the last one.
        stack.reportService().touch();
        stack.ingestService().touch();
        // Read anew, so that an edited event.json counts; another id makes it another report.
        Example request = example.reread().withEventId(example.name() + "-" + System.nanoTime());
        producer.upload(request);
        inbox.forget(request);
        Order order = inbox.expect(request, producer.put(request));
        console.event("put", order.describe());
        return delivery.await(order);
    }
}
