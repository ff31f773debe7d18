package dev.octavo.engine.protection;

import dev.octavo.engine.protection.UnusablePasswordException.Role;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// How a document is protected.
///
/// @param passwords that open it
/// @param permissions of whoever does not have the owner's password
public record Protection(Passwords passwords, Set<Permission> permissions) {
    /// What encryption takes of a password (ISO 32000-2, 7.6.4.3.2); the rest would not count.
    private static final int MOST_BYTES = 127;

    /// @throws UnusablePasswordException when a password is empty or too long, or when both are
    ///     the same
    public Protection {
        permissions = Set.copyOf(permissions);
        check(passwords);
    }

    /// Looks at passwords before there is a document for them. Characters that none can have are
    /// found when one is made.
    ///
    /// @throws UnusablePasswordException as the constructor does
    public static void check(Passwords passwords) {
        check(Role.USER, passwords.user());
        check(Role.OWNER, passwords.owner());
        if (passwords.owner() != null && passwords.owner().equals(passwords.user())) {
            throw new UnusablePasswordException(
                    Role.OWNER,
                    "is also the user's password: whoever opens the document could lift its"
                            + " permissions; expected another one");
        }
    }

    private static void check(Role role, @Nullable String password) {
        if (password == null) {
            return;
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MOST_BYTES) {
            throw new UnusablePasswordException(
                    role, "has %,d bytes in UTF-8; expected 1 to %d".formatted(bytes, MOST_BYTES));
        }
    }

    /// Whether a permission is given.
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
