package dev.octavo.chart.rule;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.chart.Manifests;
import dev.octavo.chart.Rendering;

import io.fabric8.knative.sources.v1.SinkBinding;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A binding binds one thing that makes pods, and that nothing else binds, to a sink that is
/// there and that is not itself.
final class SinkBindingRule implements Rule {
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");

    @Override
    public void check(Rendering rendering, Findings findings) {
        Set<JsonNode> bound = new HashSet<>();
        for (SinkBinding binding : rendering.all(SinkBinding.class).toList()) {
            JsonNode subject = Manifests.tree(binding.getSpec().getSubject());
            String kind = subject.path("kind").asText();
            String name = subject.path("name").asText();
            findings.expect(
                    rendering.has(subject.path("apiVersion").asText(), kind, name)
                            && !subject.has("selector"),
                    binding,
                    "spec.subject: expected the name of an object that is there");
            findings.expect(bound.add(subject), binding, "spec.subject: is bound twice");
            var sink = Destination.of(binding.getSpec().getSink());
            findings.expect(
                    sink.resolves(rendering),
                    binding,
                    "spec.sink: expected an object that is there, or a URL");
            findings.expect(!sink.is(kind, name), binding, "spec.sink: is the subject itself");
            var overrides = binding.getSpec().getCeOverrides();
            if (overrides != null && overrides.getExtensions() != null) {
                for (String attribute : overrides.getExtensions().keySet()) {
                    findings.expect(
                            ATTRIBUTE.matcher(attribute).matches(),
                            binding,
                            "spec.ceOverrides: " + attribute + " is no CloudEvents attribute");
                }
            }
        }
    }
}
