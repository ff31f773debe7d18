package dev.octavo.localcloud;

import dev.octavo.localcloud.process.ChildProcess;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Emulators of Kinesis, DynamoDB and S3 on free ports of 127.0.0.1, empty at first.
///
/// They keep everything in memory, are stopped by [#close()], and never outlive this process.
/// Safe for use by several threads.
public final class LocalCloud implements AutoCloseable {

    /// The region that the emulators and their clients are in.
    public static final String REGION = "us-east-1";

    /// The access key id that requests are signed with. S3 refuses any other.
    public static final String ACCESS_KEY_ID = "octavo";

    /// The secret that requests are signed with. S3 refuses any other.
    public static final String SECRET_ACCESS_KEY = "octavo-local-secret";

    private final Endpoints endpoints;
    private final Path logs;
    private final Map<Service, ChildProcess> emulators;
    private final Clients clients;

    LocalCloud(Endpoints endpoints, Path logs, Map<Service, ChildProcess> emulators) {
        this.endpoints = endpoints;
        this.logs = logs;
        this.emulators = emulators;
        this.clients = new Clients(endpoints);
    }

    /// Starts a cloud of its own with its logs in a new folder: in `target/local-cloud` where
    /// there is a `target`, else among the temporary files.
    ///
    /// @throws LocalCloudException when something is missing or does not start
    public static LocalCloud start() {
        return start(LogFolder.fresh());
    }

    /// Starts a cloud of its own.
    ///
    /// @param logs the folder for the emulators' logs, made when it is missing; they are kept
    /// @throws LocalCloudException when something is missing or does not start
    public static LocalCloud start(Path logs) {
        return start(logs, Installation.ofThisBuild());
    }

    /// The one cloud of this JVM, started by the first call and stopped when the JVM ends.
    /// Nobody needs to close it, and closing it does nothing.
    ///
    /// @throws LocalCloudException when something is missing or does not start
    public static LocalCloud shared() {
        return SharedCloud.get();
    }

    static LocalCloud start(Path logs, Installation installation) {
        installation.check();
        var started = new ConcurrentHashMap<Service, ChildProcess>();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var service : Service.values()) {
                threads.execute(
                        () -> {
                            try {
                                started.put(service, Emulator.start(service, installation, logs));
                            } catch (RuntimeException e) {
                                failures.add(e);
                            }
                        });
            }
        }
        if (!failures.isEmpty()) {
            started.values().forEach(ChildProcess::kill);
            var first = failures.remove();
            failures.forEach(first::addSuppressed);
            throw new LocalCloudException(first.getMessage(), first);
        }
        var endpoints =
                new Endpoints(
                        Emulator.endpoint(Service.KINESIS, started.get(Service.KINESIS)),
                        Emulator.endpoint(Service.DYNAMODB, started.get(Service.DYNAMODB)),
                        Emulator.endpoint(Service.S3, started.get(Service.S3)));
        return new LocalCloud(endpoints, logs, Map.copyOf(started));
    }

    /// Where the emulators answer.
    public Endpoints endpoints() {
        return endpoints;
    }

    /// The environment with which any SDK or CLI of AWS uses this cloud, in the order in which
    /// one would write it down: region, keys, one endpoint for each service, and what keeps a
    /// proxy away from them where there is one.
    public Map<String, String> environment() {
        return CloudEnvironment.of(endpoints, System.getenv());
    }

    /// The same as configuration of the services: `octavo.aws.*`.
    public Map<String, String> configuration() {
        return Map.of(
                "octavo.aws.region",
                REGION,
                "octavo.aws.access-key-id",
                ACCESS_KEY_ID,
                "octavo.aws.secret-access-key",
                SECRET_ACCESS_KEY,
                "octavo.aws.kinesis.endpoint",
                endpoints.kinesis().toString(),
                "octavo.aws.dynamodb.endpoint",
                endpoints.dynamodb().toString(),
                "octavo.aws.s3.endpoint",
                endpoints.s3().toString());
    }

    /// The folder with a log of each emulator: `kinesis.log`, `dynamodb.log`, `s3.log`.
    public Path logs() {
        return logs;
    }

    /// A blocking client of Kinesis, closed with this cloud.
    public KinesisClient kinesis() {
        return clients.kinesis();
    }

    /// A blocking client of DynamoDB, closed with this cloud.
    public DynamoDbClient dynamodb() {
        return clients.dynamodb();
    }

    /// A blocking client of S3, closed with this cloud.
    public S3Client s3() {
        return clients.s3();
    }

    /// Makes streams, tables and buckets in this cloud.
    public CloudSetup setup() {
        return new CloudSetup(kinesis(), dynamodb(), s3());
    }

    /// The process of an emulator, to pause or kill it in a test of what happens then.
    ///
    /// @throws IllegalStateException when this is the shared cloud, which others use too
    public ChildProcess emulator(Service service) {
        var process = emulators.get(service);
        if (process == null) {
            throw new IllegalStateException("the shared cloud's emulators are not to be touched");
        }
        return process;
    }

    /// Stops the emulators; what they held is gone, their logs stay.
    @Override
    public void close() {
        if (emulators.isEmpty()) {
            // The shared one: it ends with the JVM.
            return;
        }
        clients.close();
        // They have nothing to save, and the one of Kinesis takes ten seconds to end when asked.
        emulators.values().forEach(ChildProcess::kill);
    }
}
