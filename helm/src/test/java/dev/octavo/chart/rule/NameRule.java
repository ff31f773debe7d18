package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Names are legal (RFC 1123 labels; for Knative Services RFC 1035, with room for the suffix of
/// a revision), objects are where the release is, and no object is there twice.
final class NameRule implements Rule {
    private static final Pattern RFC_1123 = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern RFC_1035 = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final int LONGEST = 63;
    private static final int LONGEST_SERVICE = LONGEST - "-00001".length();

    @Override
    public void check(Rendering rendering, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (HasMetadata object : rendering.objects()) {
            String name = object.getMetadata().getName();
            if (name == null) {
                findings.add(object, "metadata.name: missing");
                continue;
            }
            boolean service = object instanceof Service;
            findings.expect(
                    (service ? RFC_1035 : RFC_1123).matcher(name).matches(),
                    object,
                    "metadata.name: not a legal name");
            findings.expect(
                    name.length() <= (service ? LONGEST_SERVICE : LONGEST),
                    object,
                    "metadata.name: too long");
            findings.expect(
                    object instanceof Namespace
                            || rendering
                                    .release()
                                    .namespace()
                                    .equals(object.getMetadata().getNamespace()),
                    object,
                    "metadata.namespace: not the release's");
            findings.expect(
                    seen.add(object.getApiVersion() + "/" + Rendering.nameOf(object)),
                    object,
                    "is there twice");
        }
    }
}
