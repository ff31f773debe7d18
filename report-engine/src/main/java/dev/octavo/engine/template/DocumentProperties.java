package dev.octavo.engine.template;

import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// What a document says of itself besides its title; readers show it and archives search it.
///
/// @param author who is responsible for the content; null when nobody is named
/// @param subject what it is about; null when that is not said
/// @param keywords in the template's order; may be empty
/// @param language of the text; null for that of the request's locale
public record DocumentProperties(
        @Nullable TextTemplate author,
        @Nullable TextTemplate subject,
        List<TextTemplate> keywords,
        @Nullable Locale language) {
    /// What a template without `document` says.
    public static final DocumentProperties NONE =
            new DocumentProperties(null, null, List.of(), null);

    public DocumentProperties {
        keywords = List.copyOf(keywords);
    }
}
