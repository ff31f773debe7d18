package dev.octavo.engine.protection;

import java.util.EnumSet;
import java.util.Set;

/// What the reader of an encrypted document may do without its owner's password (ISO 32000-1,
/// table 22). Reading aloud is always allowed, as PDF/UA demands.
public enum Permission {
    /// Print, as sharply as the printer can.
    PRINT("print"),
    /// Copy text and pictures.
    COPY("copy"),
    /// Change the content.
    MODIFY("modify"),
    /// Add and change comments, and fill in forms.
    ANNOTATE("annotate"),
    /// Fill in forms.
    FILL_FORMS("fillForms"),
    /// Insert, delete and turn pages.
    ASSEMBLE("assemble");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /// The word for it in templates.
    public String word() {
        return word;
    }

    /// Everything.
    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }
}
