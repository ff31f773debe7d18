package dev.octavo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A missing or absurd value of the configuration stops the service at its start, by its key.
class StartupIT {
    @ParameterizedTest
    @CsvSource({
        "OCTAVO_JOURNAL_TABLE_NAME, '', octavo.journal.table-name",
        "OCTAVO_JOURNAL_TABLE_NAME, 'a b', octavo.journal.table-name",
        "OCTAVO_JOURNAL_LEASE_DURATION, 0s, octavo.journal.lease-duration",
        "OCTAVO_JOURNAL_LEASE_DURATION, soon, octavo.journal.lease-duration",
        "OCTAVO_JOURNAL_RETENTION, 1s, octavo.journal.retention",
        "OCTAVO_STORAGE_BUCKET, Not_A_Bucket, octavo.storage.bucket",
        "OCTAVO_STORAGE_PREFIX, ../, octavo.storage.prefix",
        "OCTAVO_STORAGE_LINK_LIFETIME, 8D, octavo.storage.link-lifetime",
        "OCTAVO_SOURCE_ALLOWED_BUCKETS, 's3://a', octavo.source.allowed-buckets",
        "OCTAVO_SOURCE_MAX_BYTES, 0, octavo.source.max-bytes",
        "OCTAVO_TEMPLATE_DIRECTORY, /nowhere, octavo.template.directory",
        "OCTAVO_REQUEST_MAX_INLINE_BYTES, 0, octavo.request.max-inline-bytes",
        "OCTAVO_REQUEST_DEFAULT_LOCALE, klingon, octavo.request.default-locale",
        "OCTAVO_REQUEST_DEFAULT_TIME_ZONE, +02:00, octavo.request.default-time-zone",
        "OCTAVO_RENDERING_MAX_CONCURRENT, 0, octavo.rendering.max-concurrent",
        "OCTAVO_RENDERING_ATTEMPT_LIMIT, many, octavo.rendering.attempt-limit",
        "OCTAVO_RENDERING_PASSWORD_DIRECTORY, /nowhere, octavo.rendering.password-directory",
        "OCTAVO_RENDERING_PASSWORD_DIRECTORY, src/test/resources/unusable-passwords, the password in 'letter.user' has 0 bytes",
        "OCTAVO_RENDERING_TIMEOUT, 2h, octavo.rendering.timeout",
        "OCTAVO_PUBLISHING_SINK, ftp://x, octavo.publishing.sink",
        "OCTAVO_API_DOCUMENT_DELIVERY, fax, octavo.api.document-delivery"
    })
    void stopsNamingTheKey(String variable, String value, String key) throws Exception {
        Path log = Files.createTempFile(Path.of("target"), "startup", ".log");

        Process process = start(variable, value, log);
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).as("the service has stopped").isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains(key).doesNotContain("\tat ");
    }

    private static Process start(String variable, String value, Path log) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("AWS_REGION", "us-east-1");
        environment.put("OCTAVO_JOURNAL_TABLE_NAME", "journal");
        environment.put("OCTAVO_STORAGE_BUCKET", "documents");
        environment.put("OCTAVO_TEMPLATE_DIRECTORY", "src/test/resources/templates");
        environment.put(variable, value);
        ProcessBuilder builder =
                new ProcessBuilder(PackagedService.command())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
