package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.duck.v1.DeliverySpec;
import io.fabric8.knative.eventing.v1.Trigger;

import java.util.Objects;

/// A trigger has a broker, a subscriber and a place for what cannot be delivered, all different
/// and all there. Otherwise it never becomes ready, drops events, or sends them in a circle.
final class TriggerRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Trigger trigger : rendering.all(Trigger.class).toList()) {
            var spec = trigger.getSpec();
            findings.expect(
                    spec.getBroker() != null
                            && rendering.has("eventing.knative.dev/v1", "Broker", spec.getBroker()),
                    trigger,
                    "spec.broker: " + spec.getBroker() + " is not there");
            var subscriber = Destination.of(spec.getSubscriber());
            findings.expect(
                    subscriber.resolves(rendering),
                    trigger,
                    "spec.subscriber: expected an object that is there, or a URL");
            var delivery = Objects.requireNonNullElse(spec.getDelivery(), new DeliverySpec());
            var deadLetters = Destination.of(delivery.getDeadLetterSink());
            findings.expect(
                    deadLetters.resolves(rendering),
                    trigger,
                    "spec.delivery.deadLetterSink: expected an object that is there, or a URL");
            findings.expect(
                    !deadLetters.equals(subscriber) && !deadLetters.is("Broker", spec.getBroker()),
                    trigger,
                    "spec.delivery.deadLetterSink: leads back to where the event came from");
        }
    }
}
