package dev.octavo.engine.template;

import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.protection.Permission;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a document is besides its pages: what it says of itself, what it brings along, and who
/// may open it.
///
/// @param author who is responsible for the content; null when nobody is named
/// @param subject what it is about; null when that is not said
/// @param keywords in the template's order; may be empty
/// @param language of the text; null for that of the request's locale
/// @param tagging whether it must be tagged
/// @param attachments the datasets that it brings along; may be empty
/// @param permissions of readers; null for all of them, with no need to encrypt the document
/// @param passwordRequired whether nobody may open it without a password
public record DocumentProperties(
        @Nullable TextTemplate author,
        @Nullable TextTemplate subject,
        List<TextTemplate> keywords,
        @Nullable Locale language,
        Tagging tagging,
        List<String> attachments,
        @Nullable Set<Permission> permissions,
        boolean passwordRequired) {

    public DocumentProperties {
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }
}
