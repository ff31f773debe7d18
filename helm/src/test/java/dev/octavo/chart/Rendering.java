package dev.octavo.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The objects that a release would put into a cluster.
///
/// @param release the release
/// @param objects its objects, typed, in the order Helm gives them
/// @param assumed what is in the cluster already, as `Kind/name`
public record Rendering(Release release, List<HasMetadata> objects, Set<String> assumed) {
    public Rendering {
        objects = List.copyOf(objects);
        assumed = Set.copyOf(assumed);
    }

    /// The objects of one type.
    public <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    /// Whether an object of this API group, kind and name is rendered, or of this kind and name
    /// assumed. The versions of a group show the same objects, so they do not count.
    public boolean has(String apiVersion, String kind, String name) {
        return assumed.contains(kind + "/" + name)
                || objects.stream()
                        .anyMatch(
                                object ->
                                        group(object.getApiVersion()).equals(group(apiVersion))
                                                && object.getKind().equals(kind)
                                                && name.equals(object.getMetadata().getName()));
    }

    /// The same objects, with other assumptions.
    public Rendering assuming(Set<String> others) {
        return new Rendering(release, objects, others);
    }

    /// How messages name an object: `Kind/name`.
    public static String nameOf(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
