package dev.octavo.demo;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for a report to end, fetches its document through the API and opens it.
final class Delivery {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long REMINDER_SECONDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI reportService;
    private final Path folder;
    private final Console console;

    Delivery(URI reportService, Path folder, Console console) {
        this.reportService = reportService;
        this.folder = folder;
        this.console = console;
    }

    Outcome await(Order order) throws InterruptedException {
        String name = order.example().name();
        Instant end = order.receipt().at().plus(PATIENCE);
        // At least once: orders are awaited one after the other, and one that is late must not
        // hide that the next is there.
        do {
            try {
                return finish(order, order.announcement().get(REMINDER_SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException stillAtWork) {
                Duration waited = Duration.between(order.receipt().at(), Instant.now());
                console.event("waiting", name + ": " + waited.toSeconds() + " s since its put");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        } while (Instant.now().isBefore(end));
        return new Outcome.Missing(name, "no announcement within " + PATIENCE.toMinutes() + " min");
    }

    private Outcome finish(Order order, Order.Arrival arrival) throws InterruptedException {
        String name = order.example().name();
        JsonNode data = arrival.announcement().data();
        if (!arrival.announcement().completed()) {
            console.event("failed", name + ": " + data.at("/failure"));
            return new Outcome.Missing(name, data.at("/failure/detail").asText());
        }
        Duration took = Duration.between(order.receipt().at(), arrival.at());
        console.event("completed", name + ": " + data.at("/document/key").asText());
        try {
            Path file = folder.resolve(name + ".pdf");
            download(arrival.announcement().reportId(), file);
            return check(name, file, data.path("document"), took);
        } catch (IOException e) {
            return new Outcome.Missing(name, e.getMessage());
        }
    }

    private void download(String reportId, Path file) throws IOException, InterruptedException {
        URI uri = reportService.resolve("/api/v1/reports/" + reportId + "/document");
        Files.createDirectories(folder);
        HttpResponse<Path> response =
                http.send(
                        HttpRequest.newBuilder(uri).build(),
                        HttpResponse.BodyHandlers.ofFile(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                // An earlier document may be longer.
                                StandardOpenOption.TRUNCATE_EXISTING));
        if (response.statusCode() != 200) {
            throw new IOException(
                    "GET "
                            + uri
                            + " answered "
                            + response.statusCode()
                            + ": "
                            + Files.readString(file));
        }
    }

    private Outcome check(String name, Path file, JsonNode document, Duration took)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!sha256(bytes).equals(document.path("sha256").asText())) {
            return new Outcome.Missing(name, "the document is not the one that was announced");
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = document.path("pages").asInt();
            if (pdf.getNumberOfPages() != pages) {
                return new Outcome.Missing(
                        name, "announced " + pages + " pages, found " + pdf.getNumberOfPages());
            }
            return new Outcome.Downloaded(
                    name,
                    document.path("rows").asLong(),
                    pages,
                    bytes.length,
                    took,
                    folder.getParent().relativize(file));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
