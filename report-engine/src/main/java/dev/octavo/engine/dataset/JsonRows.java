package dev.octavo.engine.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.jspecify.annotations.Nullable;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/// Rows of JSON objects: the elements of one array, or objects one after the other (JSON
/// Lines). Properties that no field reads are skipped.
final class JsonRows implements RowCursor {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(50)
                                    .maxStringLength(1 << 20)
                                    .maxNameLength(1 << 12)
                                    .build())
                    .build();

    private final RowReader reader;
    private final BadRows badRows;
    private final JsonParser json;
    private final boolean array;
    private final JsonTarget target;
    private final TextValue[] types;
    private final @Nullable Object[] defaults;
    private long row;
    private long begin;
    private boolean good;

    private JsonRows(RowReader reader, BadRows badRows, JsonParser json, boolean array) {
        this.reader = reader;
        this.badRows = badRows;
        this.json = json;
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
        JsonRows rows = new JsonRows(reader, badRows, FACTORY.createParser(input), true);
        JsonToken first = rows.nextToken();
        if (first != JsonToken.START_ARRAY) {
            throw rows.failure(
                    "expected one JSON array of objects, but the data begins with "
                            + describe(first));
        }
        return rows;
    }

    static JsonRows ofLines(RowReader reader, BadRows badRows, InputStream input)
            throws IOException {
        return new JsonRows(reader, badRows, FACTORY.createParser(input), false);
    }

    @Override
    public @Nullable Row next() throws IOException {
        JsonToken token = nextToken();
        while (token != null && !(array && token == JsonToken.END_ARRAY)) {
            row++;
            good = true;
            begin = place();
            if (token == JsonToken.START_OBJECT) {
                @Nullable Object[] values = defaults.clone();
                object(target, values);
                if (good) {
                    return new Row(row, values);
                }
            } else {
                badRows.add(noObject(token));
                skip();
            }
            token = nextToken();
        }
        expectEnd(token);
        return null;
    }

    private DataException noObject(JsonToken token) {
        boolean otherFormat = token == JsonToken.START_ARRAY && !array;
        return failure(
                "row %d: expected a JSON object, but found %s%s"
                        .formatted(
                                row,
                                describe(token),
                                otherFormat ? "; is the format 'json'?" : ""));
    }

    private void expectEnd(@Nullable JsonToken token) throws IOException {
        if (!array) {
            return;
        }
        if (token == null) {
            throw failure("after row " + row + ": the array is never closed");
        }
        JsonToken more = nextToken();
        if (more != null) {
            throw failure("after row " + row + ": expected nothing after the array");
        }
    }

    private void object(JsonTarget node, @Nullable Object[] values) throws IOException {
        for (JsonToken token = nextToken(); token == JsonToken.FIELD_NAME; token = nextToken()) {
            String name = json.currentName();
            JsonTarget child = node.child(name);
            if (child != null && !child.firstIn(row)) {
                badRows.add(
                        failure(
                                "row %d: expected the property %s once, but found it again"
                                        .formatted(row, RowReader.quoted(name))));
                good = false;
            }
            value(nextToken(), child, values);
        }
    }

    private void array(JsonTarget node, @Nullable Object[] values) throws IOException {
        int position = 0;
        for (JsonToken token = nextToken(); token != JsonToken.END_ARRAY; token = nextToken()) {
            value(token, node.child(Integer.toString(position++)), values);
        }
    }

    private void value(
            @Nullable JsonToken token, @Nullable JsonTarget node, @Nullable Object[] values)
            throws IOException {
        if (node == null) {
            skip();
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
        for (JsonToken token = nextToken(); token != JsonToken.END_ARRAY; token = nextToken()) {
            size++;
            switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> list.add(text());
                case VALUE_NULL -> list.add(null);
                case null, default -> {
                    wrong = wrong == null ? found(token) : wrong;
                    skip();
                }
            }
        }
        String value = wrong == null ? list.value() : null;
        if (value == null) {
            String found = wrong == null ? "%,d elements".formatted(size) : wrong + " among them";
            badRows.add(
                    reader.wrongValue(
                            reader.schema().field(field), types[field], found, row, place()));
            good = false;
        }
        return value == null || value.isEmpty() ? defaults[field] : value;
    }

    private @Nullable Object scalar(@Nullable JsonToken token, int field) throws IOException {
        TextValue type = types[field];
        Object value =
                switch (token) {
                    case VALUE_STRING -> type.parse(text());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            type.type().isNumber() || type.type() == ValueType.STRING
                                    ? type.parse(text())
                                    : null;
                    case VALUE_TRUE, VALUE_FALSE ->
                            type.type() == ValueType.BOOLEAN || type.type() == ValueType.STRING
                                    ? type.parse(text())
                                    : null;
                    case null, default -> null;
                };
        if (value == null && token != JsonToken.VALUE_NULL) {
            badRows.add(
                    reader.wrongValue(
                            reader.schema().field(field), type, found(token), row, place()));
            good = false;
        }
        return value == null ? defaults[field] : value;
    }

    private String found(@Nullable JsonToken token) throws IOException {
        return token != null && token.isScalarValue() ? RowReader.quoted(text()) : describe(token);
    }

    private static String describe(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "nothing";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "'" + token.asString() + "'";
        };
    }

    /// The text of a scalar, which Jackson reads only now.
    private String text() throws IOException {
        try {
            return json.getText();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    private void skip() throws IOException {
        try {
            json.skipChildren();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    private @Nullable JsonToken nextToken() throws IOException {
        try {
            return json.nextToken();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    private DataException malformed(IOException cause) {
        String detail =
                cause instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : cause.getMessage();
        return failure("after row %d: the JSON is malformed (%s)".formatted(row, detail));
    }

    @Override
    public long line() {
        return begin;
    }

    private DataException failure(String message) {
        return new DataException(reader.dataset(), row, place(), message);
    }

    /// The line that has been reached.
    private long place() {
        return Math.max(1, json.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
