package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads what a document is besides its pages.
final class DocumentReader {
    private final Reading reading;
    private final Datasets datasets;
    private final Scope scope;

    /// @param scope of its texts
    DocumentReader(Reading reading, Datasets datasets, Scope scope) {
        this.reading = reading;
        this.datasets = datasets;
        this.scope = scope;
    }

    /// @param body whose tables may have to be counted, with `aggregates`
    DocumentProperties read(YamlMapping mapping, List<Block> body, Aggregates aggregates) {
        List<TextTemplate> keywords = new ArrayList<>();
        for (ScalarNode word : scalars(mapping, "keywords")) {
            reading.text(word, scope).ifPresent(keywords::add);
        }
        return new DocumentProperties(
                reading.text(mapping, "author", scope),
                reading.text(mapping, "subject", scope),
                keywords,
                mapping.text("language").map(Locale::forLanguageTag).orElse(null),
                is(mapping, "tagging", DocumentShape.OPTIONAL)
                        ? Tagging.ifSmall(body, aggregates)
                        : new Tagging.Required(),
                attachments(mapping),
                permissions(mapping),
                is(mapping, "password", DocumentShape.REQUIRED));
    }

    private static boolean is(YamlMapping mapping, String key, String word) {
        return mapping.text(key).filter(word::equals).isPresent();
    }

    private List<String> attachments(YamlMapping mapping) {
        Set<String> names = new LinkedHashSet<>();
        for (ScalarNode name : scalars(mapping, "attach")) {
            datasets.named(name)
                    .map(DatasetDefinition::name)
                    .filter(known -> !names.add(known))
                    .ifPresent(_ -> reportDoubled(name));
        }
        return List.copyOf(names);
    }

    private @Nullable Set<Permission> permissions(YamlMapping mapping) {
        if (!mapping.has("permissions")) {
            return null;
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (ScalarNode word : scalars(mapping, "permissions")) {
            Arrays.stream(Permission.values())
                    .filter(permission -> permission.word().equals(word.getValue()))
                    .filter(permission -> !permissions.add(permission))
                    .forEach(_ -> reportDoubled(word));
        }
        return permissions;
    }

    private void reportDoubled(ScalarNode word) {
        reading.report(word, "'" + word.getValue() + "' is here for the second time");
    }

    private static List<ScalarNode> scalars(YamlMapping mapping, String key) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node node : mapping.list(key)) {
            YamlMapping.asScalar(node).ifPresent(scalars::add);
        }
        return scalars;
    }
}
