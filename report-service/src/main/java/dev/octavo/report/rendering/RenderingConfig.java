package dev.octavo.report.rendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How much is rendered at once, how long, and how often it is tried.
@ConfigMapping(prefix = "octavo.rendering")
public interface RenderingConfig {
    /// How many reports one pod renders at the same time, from 1 to 1000. Default: 4. On
    /// Knative, set `containerConcurrency` to the same.
    @WithDefault("4")
    @Min(1)
    @Max(1000)
    int maxConcurrent();

    /// How long a delivery waits for its turn before it is sent away with 503, up to 5 min.
    /// Default: 10 s.
    @WithDefault("10s")
    @DurationMin
    @DurationMax(minutes = 5)
    Duration maxWait();

    /// How many attempts a report gets before it fails, from 1 to 100. A crash counts as one.
    /// Default: 5.
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int attemptLimit();

    /// The longest that one attempt may take, from 1 s to 1 h. Default: 4 min, below Knative's
    /// own 300 s.
    @WithDefault("4m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration timeout();

    /// The folder with the passwords of documents, such as a mounted secret: a file
    /// `TEMPLATE.user` opens the documents of that template, `TEMPLATE.owner` lifts their
    /// permissions. Read for each document; a password that none can have is refused at the
    /// start. Default: none, so that no document has a password.
    Optional<Path> passwordDirectory();
}
