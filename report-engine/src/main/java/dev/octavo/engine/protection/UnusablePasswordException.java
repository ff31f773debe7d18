package dev.octavo.engine.protection;

/// A password that no document can have.
public final class UnusablePasswordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Role role;

    /// What a password is for.
    public enum Role {
        /// It opens the document.
        USER,
        /// It lifts the permissions.
        OWNER
    }

    /// @param message what was expected; never the password itself
    public UnusablePasswordException(Role role, String message) {
        super(message);
        this.role = role;
    }

    /// Which of the passwords it is.
    public Role role() {
        return role;
    }
}
