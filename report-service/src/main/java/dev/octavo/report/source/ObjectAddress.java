package dev.octavo.report.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of an object in S3.
///
/// @param bucket the bucket
/// @param key the object's key
public record ObjectAddress(String bucket, String key) {
    /// What an address has to look like, in words.
    public static final String FORM = "s3://bucket/key";

    private static final Pattern URI =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(.+)");
    private static final int LONGEST = 1100;

    /// The address that a URI `s3://bucket/key` stands for, or empty when it is no such URI.
    /// The key is taken as it stands: nothing in it is decoded.
    public static Optional<ObjectAddress> parse(String uri) {
        Matcher matcher = URI.matcher(uri);
        return uri.length() <= LONGEST && matcher.matches()
                ? Optional.of(new ObjectAddress(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
