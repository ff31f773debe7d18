package dev.octavo.localcloud.dynamodb;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// DynamoDB Local in memory, on a free port of 127.0.0.1.
///
/// Its own main class listens on every interface and has no option against it, so its handlers
/// are put into a Jetty of ours. The telemetry is started by that main class too, and therefore
/// not here.
public final class DynamoDbLauncher {

    private static final int NO_LIMIT_OF_AUTHORITY = 0;
    private static final boolean IN_MEMORY = true;
    private static final boolean ONE_DATABASE_FOR_ALL_CREDENTIALS = true;
    private static final boolean STATES_TAKE_TIME = false;

    private DynamoDbLauncher() {}

    /// Serves until the process ends.
    public static void main(String[] arguments) throws Exception {
        var requests =
                new LocalDynamoDBRequestHandler(
                        NO_LIMIT_OF_AUTHORITY,
                        IN_MEMORY,
                        null,
                        ONE_DATABASE_FOR_ALL_CREDENTIALS,
                        STATES_TAKE_TIME);
        var server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        server.setHandler(new LocalDynamoDBServerHandler(requests, null));
        server.start();
        var connector = (ServerConnector) server.getConnectors()[0];
        System.out.println("listening on http://127.0.0.1:" + connector.getLocalPort());
    }
}
