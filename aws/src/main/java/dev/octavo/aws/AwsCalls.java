package dev.octavo.aws;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Calls AWS with one kind of failure.
public final class AwsCalls {
    private AwsCalls() {}

    /// Makes a call.
    ///
    /// @throws software.amazon.awssdk.core.exception.SdkException whatever went wrong
    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (UncheckedIOException e) {
            // So the SDK's smallest HTTP client fails while a request waits to be let through, also
            // when the SDK ends a call that takes too long by interrupting this thread. Nobody else
            // interrupts it: what comes next must not be ended as well.
            Thread.interrupted();
            throw SdkClientException.create("the connection broke off", e);
        }
    }
}
