package dev.octavo.engine.pdf;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What a document says of itself.
///
/// @param title shown by readers in place of the file's name
/// @param author who is responsible for the content; null when nobody is named
/// @param subject what it is about; null when that is not said
/// @param keywords words to find it by; may be empty
/// @param language of its text
/// @param created when it was asked for
/// @param timeZone in which that time is told
public record DocumentInfo(
        String title,
        @Nullable String author,
        @Nullable String subject,
        List<String> keywords,
        Locale language,
        Instant created,
        ZoneId timeZone) {
    public DocumentInfo {
        title = clean(title);
        author = author == null ? null : clean(author);
        subject = subject == null ? null : clean(subject);
        keywords = keywords.stream().map(DocumentInfo::clean).toList();
    }

    /// A document that says nothing but its title.
    public DocumentInfo(String title, Locale language, Instant created, ZoneId timeZone) {
        this(title, null, null, List.of(), language, created, timeZone);
    }

    /// Metadata is XML, too, which knows no control characters and no halves of characters.
    private static String clean(String text) {
        return text.codePoints()
                .map(
                        c ->
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE
                                        ? ' '
                                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
