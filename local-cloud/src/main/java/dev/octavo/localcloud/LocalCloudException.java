package dev.octavo.localcloud;

import org.jspecify.annotations.Nullable;

/// The local cloud could not be started. The message says why, and what to do about it.
public final class LocalCloudException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalCloudException(String message) {
        super(message);
    }

    LocalCloudException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
