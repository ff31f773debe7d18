package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.HasMetadata;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/// Keys of labels and annotations, and values of labels, have the syntax Kubernetes asks for.
final class LabelRule implements Rule {
    private static final Pattern KEY =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?"
                            + "[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (HasMetadata object : rendering.objects()) {
            checkLabels(object, object.getMetadata().getLabels(), findings);
            checkAnnotations(object, object.getMetadata().getAnnotations(), findings);
        }
        for (Workload workload : Workload.all(rendering)) {
            checkLabels(workload.owner(), workload.labels(), findings);
        }
    }

    private static void checkLabels(
            HasMetadata object, @Nullable Map<String, String> labels, Findings findings) {
        if (labels == null) {
            return;
        }
        for (var label : labels.entrySet()) {
            findings.expect(
                    KEY.matcher(label.getKey()).matches()
                            && VALUE.matcher(label.getValue()).matches(),
                    object,
                    "label " + label + ": not legal");
        }
    }

    private static void checkAnnotations(
            HasMetadata object, @Nullable Map<String, String> annotations, Findings findings) {
        if (annotations == null) {
            return;
        }
        for (String key : annotations.keySet()) {
            findings.expect(
                    KEY.matcher(key).matches(), object, "annotation " + key + ": not legal");
        }
    }
}
