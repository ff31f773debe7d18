package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.serving.v1.Service;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The bounds of a Knative Service's pods are numbers, and in order.
final class AutoscalingRule implements Rule {
    private static final String MIN = "autoscaling.knative.dev/min-scale";
    private static final String MAX = "autoscaling.knative.dev/max-scale";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Service service : rendering.all(Service.class).toList()) {
            Map<String, String> annotations =
                    Objects.requireNonNullElse(
                            service.getSpec().getTemplate().getMetadata().getAnnotations(),
                            Map.of());
            String min = annotations.getOrDefault(MIN, "");
            String max = annotations.getOrDefault(MAX, "");
            if (!NUMBER.matcher(min).matches() || !NUMBER.matcher(max).matches()) {
                findings.add(service, MIN + " and " + MAX + ": expected numbers");
                continue;
            }
            boolean unlimited = Integer.parseInt(max) == 0;
            findings.expect(
                    unlimited || Integer.parseInt(min) <= Integer.parseInt(max),
                    service,
                    MIN + ": more than " + MAX);
        }
    }
}
