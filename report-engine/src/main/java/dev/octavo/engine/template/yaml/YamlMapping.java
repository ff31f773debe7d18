package dev.octavo.engine.template.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a mapping whose shape has been checked: what is not there, or is not what it should
/// be, is empty here, because [ShapeChecker] has reported it.
public final class YamlMapping {
    private static final Node EMPTY = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW);

    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMapping(Node node) {
        this.node = node;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.putIfAbsent(key.getValue(), tuple.getValueNode());
                }
            }
        }
    }

    /// The mapping at a node; one without keys when there is none.
    public static YamlMapping of(Node node) {
        return new YamlMapping(node);
    }

    /// Where it stands.
    public Node node() {
        return node;
    }

    /// Its line, from 1.
    public int line() {
        return node.getStartMark().orElseThrow().getLine() + 1;
    }

    /// Its values by key, in their order.
    public Map<String, Node> entries() {
        return values;
    }

    /// Whether a key is there.
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// The value of a key.
    public Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// The scalar of a key.
    public Optional<ScalarNode> scalar(String key) {
        return get(key).flatMap(YamlMapping::asScalar);
    }

    /// The text of a scalar.
    public Optional<String> text(String key) {
        return scalar(key).map(ScalarNode::getValue);
    }

    /// The text of a scalar, or null.
    public @Nullable String textOrNull(String key) {
        return text(key).orElse(null);
    }

    /// The whole number of a scalar.
    public Optional<Long> whole(String key) {
        return text(key).filter(text -> text.matches("-?[0-9]{1,18}")).map(Long::valueOf);
    }

    /// Whether a flag is raised; false when it is not there.
    public boolean flag(String key) {
        return text(key).map("true"::equals).orElse(false);
    }

    /// The mapping of a key; one without keys when there is none.
    public YamlMapping mapping(String key) {
        return of(values.getOrDefault(key, EMPTY));
    }

    /// The elements of a list, or the one value that stands in its place; none when there is
    /// none.
    public List<Node> list(String key) {
        return get(key).map(YamlMapping::elements).orElse(List.of());
    }

    /// The elements of a list, or the node itself when it is none.
    public static List<Node> elements(Node node) {
        return node instanceof SequenceNode list ? new ArrayList<>(list.getValue()) : List.of(node);
    }

    /// The node as a scalar.
    public static Optional<ScalarNode> asScalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }
}
