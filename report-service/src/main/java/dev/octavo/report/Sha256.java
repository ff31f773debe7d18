package dev.octavo.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The one hash of this service.
public final class Sha256 {
    private Sha256() {}

    /// A digest to be fed piece by piece.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The 32 bytes of the hash of some data.
    public static byte[] of(byte[] data) {
        return digest().digest(data);
    }
}
