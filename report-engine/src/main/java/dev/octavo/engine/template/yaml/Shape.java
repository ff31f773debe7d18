package dev.octavo.engine.template.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What a piece of YAML must look like. Both the check of a template and its JSON Schema follow
/// from the same shapes.
public sealed interface Shape {

    /// What is expected, for messages: "a text", "true or false".
    String expected();

    /// A scalar.
    sealed interface Scalar extends Shape {}

    /// A mapping with these keys and no others.
    ///
    /// @param expected for messages
    /// @param keys by name, in the order they are documented
    record Mapping(String expected, Map<String, Key> keys) implements Shape {
        public Mapping {
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }
    }

    /// One key of a mapping.
    ///
    /// @param shape of its value
    /// @param required whether it must be there
    /// @param description for the schema
    record Key(Shape shape, boolean required, String description) {}

    /// A mapping whose keys are names that the template's author chooses.
    ///
    /// @param names what the keys must look like
    /// @param values shape of every value
    record Dictionary(Matching names, Shape values) implements Shape {
        @Override
        public String expected() {
            return "a mapping from " + names.expected();
        }
    }

    /// A mapping with exactly one of several keys, which says what it is, and perhaps some
    /// more.
    ///
    /// @param expected for messages
    /// @param kinds the keys of which one must be there
    /// @param common the keys that may stand beside it
    /// @param listed whether it is an element of a list, where one more can be begun
    record Tagged(String expected, Map<String, Key> kinds, Map<String, Key> common, boolean listed)
            implements Shape {
        public Tagged {
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
            common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
        }
    }

    /// A list.
    ///
    /// @param element shape of every element
    /// @param atLeast how many elements there must be
    record Sequence(Shape element, int atLeast) implements Shape {
        @Override
        public String expected() {
            return "a list";
        }
    }

    /// One of several shapes, of which at most one is a mapping and at most one a list.
    record Either(List<Shape> alternatives) implements Shape {
        public Either {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String expected() {
            return String.join(" or ", alternatives.stream().map(Shape::expected).toList());
        }
    }

    /// A shape that is written down elsewhere, perhaps around this one.
    ///
    /// @param name of its definition in the schema
    record Reference(String name, Supplier<Shape> target) implements Shape {
        @Override
        public String expected() {
            return target.get().expected();
        }
    }

    /// Any text, or anything else that is written like one.
    record Text() implements Scalar {
        @Override
        public String expected() {
            return "a text";
        }
    }

    /// A text in which `${…}` is an expression.
    record Placeholders() implements Scalar {
        @Override
        public String expected() {
            return "a text";
        }
    }

    /// A text that is one `${…}`.
    record Expression() implements Scalar {
        @Override
        public String expected() {
            return "an expression, written ${…}";
        }
    }

    /// A text of a certain form.
    record Matching(String expected, Pattern pattern) implements Scalar {}

    /// One of several words.
    record Words(List<String> words) implements Scalar {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public String expected() {
            return words.size() == 1
                    ? "'" + words.getFirst() + "'"
                    : "one of " + String.join(", ", words);
        }
    }

    /// A whole number.
    record Whole(long least, long most) implements Scalar {
        @Override
        public String expected() {
            if (least == most) {
                return "the number " + least;
            }
            return most == Long.MAX_VALUE
                    ? "a whole number from " + least + " on"
                    : "a whole number from " + least + " to " + most;
        }
    }

    /// A number above 0.
    record Positive() implements Scalar {
        @Override
        public String expected() {
            return "a number above 0";
        }
    }

    /// `true` or `false`.
    record Flag() implements Scalar {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /// No value at all: a key that says everything.
    record Nothing() implements Scalar {
        @Override
        public String expected() {
            return "nothing";
        }
    }

    /// A value of a field or parameter, whose type is known only beside it.
    record Value() implements Scalar {
        @Override
        public String expected() {
            return "a value";
        }
    }
}
