package dev.octavo.localcloud.s3;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

import java.net.URI;

/// S3Proxy over a store in memory, on a free port of 127.0.0.1.
///
/// The store in memory is chosen over the one in files because it takes encrypted puts
/// (`x-amz-server-side-encryption`), as S3 does.
public final class S3Launcher {

    private S3Launcher() {}

    /// Serves until the process ends.
    ///
    /// @param arguments the access key id and the secret access key that requests are signed
    ///     with
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected: ACCESS_KEY_ID SECRET_ACCESS_KEY");
        }
        var server =
                S3Proxy.builder()
                        .blobStore(new TransientNio2BlobStore())
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(
                                AuthenticationType.AWS_V2_OR_V4, arguments[0], arguments[1])
                        // The SDK sends headers that S3Proxy has no use for, and would refuse.
                        .ignoreUnknownHeaders(true)
                        .build();
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.getPort());
    }
}
