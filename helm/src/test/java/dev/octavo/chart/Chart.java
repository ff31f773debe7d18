package dev.octavo.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The chart, rendered and checked by Helm itself.
final class Chart {
    /// Where the chart lies, seen from its module.
    static final Path HOME = Path.of("octavo");

    /// The oldest Kubernetes that the chart claims to work on.
    static final String OLDEST_KUBERNETES = "1.33.0";

    private Chart() {}

    /// What `helm template` prints for these values, later ones winning.
    ///
    /// @throws IllegalStateException with Helm's message, when it refuses
    static String render(Release release, Path... values) {
        return render(release, OLDEST_KUBERNETES, values);
    }

    static String render(Release release, String kubernetes, Path... values) {
        var command =
                new Helm(HOME)
                        .template()
                        .withName(release.name())
                        .withNamespace(release.namespace())
                        .withKubeVersion(kubernetes);
        for (Path file : values) {
            command.withValuesFile(file);
        }
        return command.call();
    }

    /// What `helm install --dry-run` prints after the manifests: the chart's notes.
    static String notes(Release release, Path values) {
        String output =
                new Helm(HOME)
                        .install()
                        .clientOnly()
                        .dryRun()
                        .withName(release.name())
                        .withNamespace(release.namespace())
                        .withKubeVersion(OLDEST_KUBERNETES)
                        .withValuesFile(values)
                        .call()
                        .getOutput();
        return output.substring(output.indexOf("NOTES:"));
    }

    /// What `helm lint --strict` says of the chart with its values replaced by `values`. The
    /// binding of Helm that runs here lints no values file, so a copy of the chart gets them.
    static LintResult lint(String values, Path copy) {
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(HOME.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            Files.writeString(copy.resolve("values.yaml"), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Helm(copy).lint().strict().call();
    }
}
