package dev.octavo.engine.template;

import dev.octavo.engine.dataset.SortKey;
import dev.octavo.engine.expression.Scope;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Without an order, rows of one group would be scattered and its header printed many times.
final class GroupOrder {
    private GroupOrder() {}

    /// Checks that a dataset's rows come in the order that groups need.
    ///
    /// @param keys the fields that the groups are formed by, from the outermost
    /// @param around the scope in which the groups are formed: a field that has one value there
    ///     needs no order
    static void check(
            Reading reading, Node node, Set<String> keys, DatasetDefinition dataset, Scope around) {
        List<SortKey> order = dataset.sort().isEmpty() ? dataset.sortedBy() : dataset.sort();
        List<String> ordered = new ArrayList<>(order.stream().map(SortKey::name).toList());
        List<String> wanted = new ArrayList<>();
        Scope.Rows rows = around.rows();
        if (rows != null && rows.dataset().equals(dataset.name())) {
            if (rows.keys() == null) {
                return;
            }
            wanted.addAll(rows.keys());
            ordered.removeAll(rows.keys());
        }
        boolean inOrder =
                ordered.size() >= keys.size()
                        && ordered.subList(0, keys.size()).equals(List.copyOf(keys));
        if (!inOrder) {
            wanted.addAll(keys);
            String list = "[" + String.join(", ", wanted) + "]";
            reading.report(
                    node,
                    "groups need their rows in order: give dataset '%s' 'sort: %s', or"
                                    .formatted(dataset.name(), list)
                            + " 'sortedBy: "
                            + list
                            + "' if the data comes like that");
        }
    }
}
