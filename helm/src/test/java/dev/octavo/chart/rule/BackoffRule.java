package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.duck.v1.DeliverySpec;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/// A trigger tries again in a way Knative knows, gives the service the time it takes, and for
/// longer than a claim on a report is held by a pod that died.
final class BackoffRule implements Rule {
    private static final String LEASE = "OCTAVO_JOURNAL_LEASE_DURATION";

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Trigger trigger : rendering.all(Trigger.class).toList()) {
            DeliverySpec delivery =
                    Objects.requireNonNullElse(trigger.getSpec().getDelivery(), new DeliverySpec());
            Duration delay = duration(delivery.getBackoffDelay());
            Duration timeout = duration(delivery.getTimeout());
            String policy = delivery.getBackoffPolicy();
            Integer retry = delivery.getRetry();
            findings.expect(delay != null, trigger, "backoffDelay: expected an ISO 8601 duration");
            findings.expect(timeout != null, trigger, "timeout: expected an ISO 8601 duration");
            findings.expect(
                    "exponential".equals(policy) || "linear".equals(policy),
                    trigger,
                    "backoffPolicy: expected exponential or linear");
            findings.expect(
                    retry != null && retry >= 1,
                    trigger,
                    "retry: expected at least one repetition");
            if (delay != null && retry != null) {
                Duration total = new Backoff("exponential".equals(policy), delay, retry).total();
                checkLease(trigger, total, rendering, findings);
            }
            if (timeout != null) {
                checkTimeout(trigger, timeout, rendering, findings);
            }
        }
    }

    private static void checkLease(
            Trigger trigger, Duration total, Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            for (var container : workload.containers()) {
                for (var variable : container.getEnv()) {
                    findings.expect(
                            !variable.getName().equals(LEASE)
                                    || total.compareTo(Duration.parse(variable.getValue())) > 0,
                            trigger,
                            "delivery: gives up after " + total + ", before a claim has run out");
                }
            }
        }
    }

    private static void checkTimeout(
            Trigger trigger, Duration timeout, Rendering rendering, Findings findings) {
        for (Service service : rendering.all(Service.class).toList()) {
            Long seconds = service.getSpec().getTemplate().getSpec().getTimeoutSeconds();
            findings.expect(
                    seconds == null || timeout.toSeconds() > seconds,
                    trigger,
                    "timeout: shorter than the service may take");
        }
    }

    private static @Nullable Duration duration(@Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
