package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.funqy.Funq;
import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventMapping;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;

import java.util.concurrent.ExecutorService;

/// The functions that Knative calls. One does all the work there is while its caller waits: a
/// pod that has answered may be gone the next moment.
public class ReportFunctions {
    static final String REPORT_REQUESTED = "report-requested";

    private final EventAnswering answering;
    private final CurrentVertxRequest currentRequest;
    private final ExecutorService virtualThreads;

    ReportFunctions(
            EventAnswering answering,
            CurrentVertxRequest currentRequest,
            @VirtualThreads ExecutorService virtualThreads) {
        this.answering = answering;
        this.currentRequest = currentRequest;
        this.virtualThreads = virtualThreads;
    }

    /// Makes the report that an event asks for and replies with `report.completed` or
    /// `report.failed`; every other outcome is an HTTP problem.
    ///
    /// @param event its data is taken as bytes: Funqy would read it less strictly than this
    ///     service
    @Funq(REPORT_REQUESTED)
    @CloudEventMapping(trigger = "dev.octavo.report.requested.v1")
    public Uni<CloudEvent<JsonNode>> reportRequested(CloudEvent<byte[]> event) {
        EventAttributes attributes = EventGuard.attributesOf(currentRequest.getCurrent());
        byte[] data = event.data();
        return Uni.createFrom()
                .item(() -> answering.answer(attributes, data))
                .runSubscriptionOn(virtualThreads);
    }
}
