package dev.octavo.ingest.redrive;

import dev.octavo.ingest.delivery.BearerToken;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Whether a caller may redrive: one who shows the token, or, when there is none, one on the same
/// host.
@Singleton
final class Permission {
    private static final String KEY = "octavo.redrive.bearer-token-file";
    private static final String SCHEME = "Bearer ";

    private final RedriveConfig config;
    private Optional<BearerToken> token = Optional.empty();

    Permission(RedriveConfig config) {
        this.config = config;
    }

    /// What a caller is told.
    enum Verdict {
        /// Go on.
        GRANTED,
        /// Show the token.
        TOKEN_WANTED,
        /// There is no token, and you are on another host.
        ELSEWHERE
    }

    void start(@Observes StartupEvent event) {
        try {
            token = config.bearerTokenFile().map(file -> BearerToken.in(KEY, file));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /// Looks at a caller.
    ///
    /// @param authorization the header, if there is one
    /// @param address from where the connection comes, as a literal
    Verdict of(@Nullable String authorization, String address) {
        if (token.isPresent()) {
            return authorization != null && shows(authorization, token.get().value())
                    ? Verdict.GRANTED
                    : Verdict.TOKEN_WANTED;
        }
        return InetAddress.ofLiteral(address).isLoopbackAddress()
                ? Verdict.GRANTED
                : Verdict.ELSEWHERE;
    }

    // In a time that does not tell how much of it was right.
    private static boolean shows(String authorization, String expected) {
        return MessageDigest.isEqual(
                authorization.getBytes(StandardCharsets.UTF_8),
                (SCHEME + expected).getBytes(StandardCharsets.UTF_8));
    }
}
