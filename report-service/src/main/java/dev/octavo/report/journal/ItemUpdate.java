package dev.octavo.report.journal;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the parts of one conditional update, and keeps names and values apart from
/// expressions: any attribute may bear a word that DynamoDB has reserved.
final class ItemUpdate {
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private String condition = "";

    /// Sets an attribute.
    ItemUpdate set(String name, AttributeValue value) {
        sets.add(name(name) + " = " + value(name, value));
        return this;
    }

    /// Sets an attribute unless it is there.
    ItemUpdate setOnce(String name, AttributeValue value) {
        sets.add("%s = if_not_exists(%1$s, %s)".formatted(name(name), value(name, value)));
        return this;
    }

    /// Adds to a number that begins at 0.
    ItemUpdate add(String name, long increment) {
        value("zero", AttributeValue.fromN("0"));
        String by = value(name + "By", AttributeValue.fromN(Long.toString(increment)));
        sets.add("%s = if_not_exists(%1$s, :zero) + %s".formatted(name(name), by));
        return this;
    }

    /// Removes an attribute.
    ItemUpdate remove(String name) {
        removes.add(name(name));
        return this;
    }

    /// The condition without which nothing is written. `#name` stands for an attribute and
    /// `:name` for a value; both are declared with [#name] and [#value].
    ItemUpdate onlyIf(String expression) {
        condition = expression;
        return this;
    }

    /// Declares the name of an attribute.
    ///
    /// @return the placeholder
    String name(String name) {
        names.put("#" + name, name);
        return "#" + name;
    }

    /// Declares a value.
    ///
    /// @return the placeholder
    String value(String name, AttributeValue value) {
        values.put(":" + name, value);
        return ":" + name;
    }

    String condition() {
        return condition;
    }

    String expression() {
        String expression = "SET " + String.join(", ", sets);
        return removes.isEmpty()
                ? expression
                : expression + " REMOVE " + String.join(", ", removes);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }
}
