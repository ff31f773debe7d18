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

/// The tokens of one JSON file. What is malformed is told with the row and the line where it
/// stands.
final class JsonTokens implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(50)
                                    .maxStringLength(1 << 20)
                                    .maxNameLength(1 << 12)
                                    .build())
                    .build();

    private final String dataset;
    private final JsonParser json;
    private long row;

    /// @param dataset its name
    JsonTokens(String dataset, InputStream input) throws IOException {
        this.dataset = dataset;
        this.json = FACTORY.createParser(input);
    }

    /// From now on, tokens are those of the next row.
    long beginRow() {
        return ++row;
    }

    /// The number of the row, from 1; 0 before the first one.
    long row() {
        return row;
    }

    /// The next token; null at the end.
    @Nullable JsonToken next() throws IOException {
        try {
            return json.nextToken();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    /// Passes over what the token begins.
    void skip() throws IOException {
        try {
            json.skipChildren();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    /// The name of the property.
    String name() throws IOException {
        return json.currentName();
    }

    /// The text of a scalar, which Jackson reads only now.
    String text() throws IOException {
        try {
            return json.getText();
        } catch (JsonProcessingException
                | CharacterCodingException
                | CharConversionException malformed) {
            throw malformed(malformed);
        }
    }

    /// What a token is, for people: the value of a scalar, else its kind.
    String found(@Nullable JsonToken token) throws IOException {
        return token != null && token.isScalarValue() ? RowReader.quoted(text()) : kind(token);
    }

    /// The kind of a token, for people.
    static String kind(@Nullable JsonToken token) {
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

    private DataException malformed(IOException cause) {
        String detail =
                cause instanceof JsonProcessingException syntax
                        ? syntax.getOriginalMessage()
                        : cause.getMessage();
        return failure("after row %d: the JSON is malformed (%s)".formatted(row, detail));
    }

    /// A failure of the row, at the line that has been reached.
    DataException failure(String message) {
        return new DataException(dataset, row, line(), message);
    }

    /// The line that has been reached, from 1.
    long line() {
        return Math.max(1, json.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
