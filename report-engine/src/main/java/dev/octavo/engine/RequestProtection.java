package dev.octavo.engine;

import dev.octavo.engine.pdf.Encryption;
import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.protection.Protection;
import dev.octavo.engine.protection.UnusablePasswordException;
import dev.octavo.engine.protection.UnusablePasswordException.Role;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// How the document of a request is going to be protected. Nothing but the request is needed to
/// tell, so its faults are told before any data is read.
///
/// @param encryption of the document; null for none
/// @param problems of the passwords; none when they can be used
record RequestProtection(@Nullable Encryption encryption, List<RenderProblem> problems) {

    /// @throws IOException when this Java cannot encrypt
    static RequestProtection of(RenderRequest request) throws IOException {
        boolean required = request.template().document().passwordRequired();
        if (required && request.passwords().user() == null) {
            return refused(RenderProblems.ofPassword(Role.USER, "is required by the template"));
        }
        try {
            Protection protection = protection(request);
            return new RequestProtection(
                    protection == null ? null : new Encryption(protection), List.of());
        } catch (UnusablePasswordException failure) {
            String message = Objects.requireNonNullElse(failure.getMessage(), "cannot be used");
            return refused(RenderProblems.ofPassword(failure.role(), message));
        }
    }

    private static RequestProtection refused(RenderProblem problem) {
        return new RequestProtection(null, List.of(problem));
    }

    /// A document is encrypted when somebody has a password for it, and when its readers may
    /// not do everything.
    private static @Nullable Protection protection(RenderRequest request) {
        Set<Permission> permissions = request.template().document().permissions();
        return permissions == null && request.passwords().isNone()
                ? null
                : new Protection(
                        request.passwords(),
                        Objects.requireNonNullElseGet(permissions, Permission::all));
    }
}
