package dev.octavo.localcloud;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// One cloud for the whole JVM, even where several class loaders each have their own copy of
/// these classes, as in tests of Quarkus: the system properties, which they share, say where it
/// is.
final class SharedCloud {

    private static final String LOGS = "octavo.local-cloud.logs";
    private static final String KINESIS = "octavo.local-cloud.kinesis";
    private static final String DYNAMODB = "octavo.local-cloud.dynamodb";
    private static final String S3 = "octavo.local-cloud.s3";

    /// Interned, and so the same object for every class loader.
    private static final Object LOCK = "dev.octavo.localcloud.shared".intern();

    private static @Nullable LocalCloud joined;

    private SharedCloud() {}

    static LocalCloud get() {
        synchronized (LOCK) {
            var cloud = joined;
            if (cloud == null) {
                if (System.getProperty(LOGS) == null) {
                    startForAll();
                }
                cloud =
                        new LocalCloud(
                                new Endpoints(uri(KINESIS), uri(DYNAMODB), uri(S3)),
                                Path.of(System.getProperty(LOGS)),
                                Map.of());
                joined = cloud;
            }
            return cloud;
        }
    }

    private static void startForAll() {
        var cloud = LocalCloud.start();
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "local cloud shutdown"));
        System.setProperty(KINESIS, cloud.endpoints().kinesis().toString());
        System.setProperty(DYNAMODB, cloud.endpoints().dynamodb().toString());
        System.setProperty(S3, cloud.endpoints().s3().toString());
        System.setProperty(LOGS, cloud.logs().toString());
    }

    private static URI uri(String property) {
        return URI.create(System.getProperty(property));
    }
}
