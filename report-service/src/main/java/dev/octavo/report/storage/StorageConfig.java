package dev.octavo.report.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;
import java.util.Optional;

/// Where documents are stored.
@ConfigMapping(prefix = "octavo.storage")
public interface StorageConfig {
    /// The S3 bucket of the documents. No default.
    @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
    String bucket();

    /// What every document's key begins with: nothing, or a folder with its slash. Default:
    /// reports/.
    @WithDefault("reports/")
    @Size(max = 255)
    @Pattern(regexp = "([A-Za-z0-9!_*'()-][A-Za-z0-9!_.*'()-]*/)*")
    String prefix();

    /// How long a link to a document lasts, from 1 s to 7 d (the longest that S3 signs).
    /// Default: 5 min.
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(days = 7)
    Duration linkLifetime();

    /// How the store encrypts documents: `AES256` or `aws:kms`. Default: as the bucket does by
    /// itself.
    Optional<@Pattern(regexp = "AES256|aws:kms") String> encryption();

    /// The key for `aws:kms`. Default: the one that AWS manages.
    Optional<String> encryptionKey();
}
