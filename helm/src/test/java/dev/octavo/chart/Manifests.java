package dev.octavo.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.sources.v1.SinkBinding;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads manifests as the API server does with strict field validation: each object by the
/// typed model of its kind, where an unknown field, a field given twice, or a number where a
/// string belongs is refused.
public final class Manifests {
    private static final Map<String, Class<? extends HasMetadata>> KINDS =
            Map.of(
                    "v1/Namespace", Namespace.class,
                    "v1/ServiceAccount", ServiceAccount.class,
                    "v1/ConfigMap", ConfigMap.class,
                    "apps/v1/Deployment", Deployment.class,
                    "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
                    "serving.knative.dev/v1/Service", Service.class,
                    "eventing.knative.dev/v1/Broker", Broker.class,
                    "eventing.knative.dev/v1/Trigger", Trigger.class,
                    "sources.knative.dev/v1/SinkBinding", SinkBinding.class);

    private static final YAMLMapper STRICT = strict();

    private Manifests() {}

    /// The objects of a stream of YAML documents.
    ///
    /// @throws ManifestException naming the object and the field
    public static Rendering read(String yaml, Release release, Set<String> assumed) {
        List<HasMetadata> objects = new ArrayList<>();
        for (JsonNode document : documents(yaml)) {
            objects.add(typed(document));
        }
        return new Rendering(release, objects, assumed);
    }

    /// The documents of a stream, untyped; comments and empty documents are left out.
    public static List<JsonNode> documents(String yaml) {
        try (var values = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return values.readAll().stream()
                    .filter(document -> !document.isNull() && !document.isMissingNode())
                    .toList();
        } catch (IOException e) {
            throw new ManifestException("the manifests", "", e.getMessage());
        }
    }

    /// One document, typed.
    public static HasMetadata typed(JsonNode document) {
        String kind = document.path("apiVersion").asText() + "/" + document.path("kind").asText();
        String object = kind + "/" + document.at("/metadata/name").asText();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new ManifestException(
                    object, "kind", "no model of this kind is known; it is checked by nobody");
        }
        try {
            return STRICT.treeToValue(document, type);
        } catch (JsonMappingException e) {
            throw new ManifestException(object, pathOf(e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new ManifestException(object, "", e.getOriginalMessage());
        }
    }

    /// The tree of a typed object or of a part of it: what is not set is not there.
    public static JsonNode tree(Object value) {
        return STRICT.valueToTree(value);
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static YAMLMapper strict() {
        var mapper =
                YAMLMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .annotationIntrospector(new WithoutAnySetters())
                        .build();
        for (var shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        for (var type : List.of(LogicalType.Integer, LogicalType.Boolean, LogicalType.Float)) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        return mapper;
    }

    /// The models keep fields they do not know in a map, by a setter for any property. Without
    /// it, such fields are unknown again.
    private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    /// Manifests that an API server with strict field validation would refuse.
    public static final class ManifestException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ManifestException(String object, String field, String problem) {
            super(object + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
        }
    }
}
