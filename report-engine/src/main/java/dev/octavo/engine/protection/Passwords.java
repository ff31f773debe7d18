package dev.octavo.engine.protection;

import org.jspecify.annotations.Nullable;

/// The passwords of one document. They come with a request, never with a template, and are not
/// told by [#toString].
///
/// @param user opens the document; null when anybody may open it
/// @param owner opens it and lifts its permissions; null when nobody may do that
public record Passwords(@Nullable String user, @Nullable String owner) {
    /// No password at all.
    public static final Passwords NONE = new Passwords(null, null);

    /// Whether there is no password at all.
    public boolean isNone() {
        return user == null && owner == null;
    }

    @Override
    public String toString() {
        return "Passwords[user=%s, owner=%s]"
                .formatted(user == null ? "none" : "given", owner == null ? "none" : "given");
    }
}
