package dev.octavo.engine.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a CSV file is written.
///
/// @param delimiter between fields
/// @param quote around fields that hold delimiters, quotes or line ends
/// @param encoding of the text, unless a byte order mark says otherwise
public record CsvOptions(char delimiter, char quote, Charset encoding) {
    /// After RFC 4180, in UTF-8.
    public static final CsvOptions DEFAULT = new CsvOptions(',', '"', StandardCharsets.UTF_8);
}
