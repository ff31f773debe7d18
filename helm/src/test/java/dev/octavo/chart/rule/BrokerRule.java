package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.eventing.v1.Broker;

/// A broker's configuration, if it has one, is named fully.
final class BrokerRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Broker broker : rendering.all(Broker.class).toList()) {
            var config = broker.getSpec() == null ? null : broker.getSpec().getConfig();
            findings.expect(
                    config == null
                            || (config.getApiVersion() != null
                                    && config.getKind() != null
                                    && config.getName() != null),
                    broker,
                    "spec.config: expected apiVersion, kind and name");
        }
    }
}
