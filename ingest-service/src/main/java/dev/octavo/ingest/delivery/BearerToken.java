package dev.octavo.ingest.delivery;

import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/// A bearer token in a file that others rotate. The file is looked at before each use, and
/// read when it is not the one it was; while it cannot be read, the token before stays in use.
public final class BearerToken {
    private static final Logger LOG = Logger.getLogger(BearerToken.class);

    /// The grammar of RFC 6750, 2.1.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final int LONGEST = 64 * 1024;

    private final Path file;
    private String token;
    private Version version;
    private @Nullable Version unreadable;

    /// Kubernetes swaps a link, so another file may be as old and as long as the one before.
    private record Version(Object modified, long size, @Nullable Object identity) {}

    private BearerToken(Path file) throws IOException {
        this.file = file;
        this.version = look();
        this.token = read();
    }

    /// Reads the token for the first time.
    ///
    /// @throws IllegalArgumentException naming the key, when the file holds no token
    public static BearerToken in(String key, Path file) {
        try {
            return new BearerToken(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    key
                            + ": "
                            + Printable.quoted(file.toString())
                            + " holds no bearer token: "
                            + reason(e)
                            + "; expected a readable file with one token",
                    e);
        }
    }

    /// The token as it is now.
    public synchronized String value() {
        Version seen = null;
        try {
            seen = look();
            if (!seen.equals(version) && !seen.equals(unreadable)) {
                token = read();
                version = seen;
                unreadable = null;
                LOG.infof("bearer token changed file=%s", file);
            }
        } catch (IOException e) {
            if (seen == null || !seen.equals(unreadable)) {
                LOG.warnf(
                        "bearer token not read, the one before stays in use file=%s reason=%s",
                        file, Printable.quoted(reason(e)));
            }
            unreadable = seen;
        }
        return token;
    }

    private Version look() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    private String read() throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("longer than 64 KiB");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!TOKEN.matcher(text).matches()) {
            throw new IOException(text.isEmpty() ? "empty" : "not a token of RFC 6750");
        }
        return text;
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
    }

    @Override
    public String toString() {
        return "the bearer token in " + file;
    }
}
