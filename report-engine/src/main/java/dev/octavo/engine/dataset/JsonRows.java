package dev.octavo.engine.dataset;

import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Rows of JSON objects: the elements of one array, or objects one after the other (JSON
/// Lines). Properties that no field reads are skipped.
final class JsonRows implements RowCursor {
    private final RowReader reader;
    private final BadRows badRows;
    private final JsonTokens tokens;
    private final boolean array;
    private final JsonTarget target;
    private final TextValue[] types;
    private final @Nullable Object[] defaults;
    private boolean good;

    private JsonRows(RowReader reader, BadRows badRows, InputStream input, boolean array)
            throws IOException {
        this.reader = reader;
        this.badRows = badRows;
        this.tokens = new JsonTokens(reader.dataset(), input);
        this.array = array;
        this.target = JsonTarget.of(reader.schema());
        this.types =
                reader.schema().fields().stream()
                        .map(field -> TextValue.of(field, reader.zone()))
                        .toArray(TextValue[]::new);
        this.defaults = reader.schema().fields().stream().map(Field::defaultValue).toArray();
    }

    static JsonRows ofArray(RowReader reader, BadRows badRows, InputStream input)
            throws IOException {
        JsonRows rows = new JsonRows(reader, badRows, input, true);
        JsonToken first = rows.tokens.next();
        if (first != JsonToken.START_ARRAY) {
            throw rows.tokens.failure(
                    "expected one JSON array of objects, but the data begins with "
                            + JsonTokens.kind(first));
        }
        return rows;
    }

    static JsonRows ofLines(RowReader reader, BadRows badRows, InputStream input)
            throws IOException {
        return new JsonRows(reader, badRows, input, false);
    }

    @Override
    public @Nullable Row next() throws IOException {
        JsonToken token = tokens.next();
        while (token != null && !(array && token == JsonToken.END_ARRAY)) {
            long row = tokens.beginRow();
            good = true;
            long line = tokens.line();
            if (token == JsonToken.START_OBJECT) {
                @Nullable Object[] values = defaults.clone();
                object(target, values);
                if (good) {
                    return new Row(row, line, values);
                }
            } else {
                badRows.add(noObject(token));
                tokens.skip();
            }
            token = tokens.next();
        }
        expectEnd(token);
        return null;
    }

    private DataException noObject(JsonToken token) {
        boolean otherFormat = token == JsonToken.START_ARRAY && !array;
        return tokens.failure(
                "row %d: expected a JSON object, but found %s%s"
                        .formatted(
                                tokens.row(),
                                JsonTokens.kind(token),
                                otherFormat ? "; is the format 'json'?" : ""));
    }

    private void expectEnd(@Nullable JsonToken token) throws IOException {
        if (!array) {
            return;
        }
        if (token == null) {
            throw tokens.failure("after row " + tokens.row() + ": the array is never closed");
        }
        JsonToken more = tokens.next();
        if (more != null) {
            throw tokens.failure(
                    "after row " + tokens.row() + ": expected nothing after the array");
        }
    }

    private void object(JsonTarget node, @Nullable Object[] values) throws IOException {
        for (JsonToken token = tokens.next();
                token == JsonToken.FIELD_NAME;
                token = tokens.next()) {
            String name = tokens.name();
            JsonTarget child = node.child(name);
            if (child != null && !child.firstIn(tokens.row())) {
                badRows.add(
                        tokens.failure(
                                "row %d: expected the property %s once, but found it again"
                                        .formatted(tokens.row(), RowReader.quoted(name))));
                good = false;
            }
            value(tokens.next(), child, values);
        }
    }

    private void array(JsonTarget node, @Nullable Object[] values) throws IOException {
        int position = 0;
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            value(token, node.child(Integer.toString(position++)), values);
        }
    }

    private void value(
            @Nullable JsonToken token, @Nullable JsonTarget node, @Nullable Object[] values)
            throws IOException {
        if (node == null) {
            tokens.skip();
            return;
        }
        int numbers = -1;
        for (int field : node.fields()) {
            if (token == JsonToken.START_ARRAY && types[field].type() == ValueType.NUMBERS) {
                numbers = field;
            } else {
                values[field] = scalar(token, field);
            }
        }
        if (token == JsonToken.START_OBJECT) {
            object(node, values);
        } else if (numbers >= 0) {
            values[numbers] = numbers(numbers);
        } else if (token == JsonToken.START_ARRAY) {
            array(node, values);
        }
    }

    /// The elements of an array as one value; those that are null are missing.
    private @Nullable Object numbers(int field) throws IOException {
        NumberList list = new NumberList();
        String wrong = null;
        int size = 0;
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            size++;
            switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> list.add(tokens.text());
                case VALUE_NULL -> list.add(null);
                case null, default -> {
                    wrong = wrong == null ? tokens.found(token) : wrong;
                    tokens.skip();
                }
            }
        }
        String value = wrong == null ? list.value() : null;
        if (value == null) {
            String found = wrong == null ? "%,d elements".formatted(size) : wrong + " among them";
            badRows.add(
                    reader.wrongValue(
                            reader.schema().field(field),
                            types[field],
                            found,
                            tokens.row(),
                            tokens.line()));
            good = false;
        }
        return value == null || value.isEmpty() ? defaults[field] : value;
    }

    private @Nullable Object scalar(@Nullable JsonToken token, int field) throws IOException {
        TextValue type = types[field];
        Object value =
                switch (token) {
                    case VALUE_STRING -> type.parse(tokens.text());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            type.type().isNumber() || type.type() == ValueType.STRING
                                    ? type.parse(tokens.text())
                                    : null;
                    case VALUE_TRUE, VALUE_FALSE ->
                            type.type() == ValueType.BOOLEAN || type.type() == ValueType.STRING
                                    ? type.parse(tokens.text())
                                    : null;
                    case null, default -> null;
                };
        if (value == null && token != JsonToken.VALUE_NULL) {
            badRows.add(
                    reader.wrongValue(
                            reader.schema().field(field),
                            type,
                            tokens.found(token),
                            tokens.row(),
                            tokens.line()));
            good = false;
        }
        return value == null ? defaults[field] : value;
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
