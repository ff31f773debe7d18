package dev.octavo.engine.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// What a document says of itself.
///
/// @param title shown by readers in place of the file's name
/// @param language of its text
/// @param created when it was asked for
/// @param timeZone in which that time is told
public record DocumentInfo(String title, Locale language, Instant created, ZoneId timeZone) {
    public DocumentInfo {
        // Metadata is XML, too, which knows no control characters and no halves of characters.
        title =
                title.codePoints()
                        .map(
                                c ->
                                        Character.isISOControl(c)
                                                        || Character.getType(c)
                                                                == Character.SURROGATE
                                                ? ' '
                                                : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
