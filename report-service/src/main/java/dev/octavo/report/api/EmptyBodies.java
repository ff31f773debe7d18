package dev.octavo.report.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Funqy has every body read before REST sees the request, and leaves nothing behind when a
/// body is empty; REST would then wait for that body until its caller gives up.
@Singleton
final class EmptyBodies {
    /// After the body handler, before REST.
    private static final int BEFORE_REST = -1000;

    void register(@Observes Router router) {
        router.route("/api/*").order(BEFORE_REST).handler(EmptyBodies::putEmptyBody);
    }

    private static void putEmptyBody(RoutingContext context) {
        if (context.body().buffer() == null) {
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }
}
