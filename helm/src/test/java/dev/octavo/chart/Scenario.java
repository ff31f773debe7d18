package dev.octavo.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One way to install the chart: a values file in `ci/`. Its lines `# assumes: Kind/name` list
/// what has to be in the cluster already.
///
/// @param name the file's name without its ending
/// @param values the file
record Scenario(String name, Path values) {
    private static final String ENDING = "-values.yaml";
    private static final String ASSUMES = "# assumes: ";

    /// All scenarios, by name.
    static Stream<Scenario> all() {
        try (Stream<Path> files = Files.list(Chart.HOME.resolve("ci"))) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList().stream()
                    .map(Scenario::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario named(String name) {
        return of(Chart.HOME.resolve("ci").resolve(name + ENDING));
    }

    /// The objects of this scenario, as the release `octavo`.
    Rendering render() {
        return Manifests.read(Chart.render(Release.OCTAVO, values), Release.OCTAVO, assumed());
    }

    /// What has to be in the cluster already, as `Kind/name`.
    Set<String> assumed() {
        return lines().filter(line -> line.startsWith(ASSUMES))
                .map(line -> line.substring(ASSUMES.length()).strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> lines() {
        try {
            return Files.readAllLines(values).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario of(Path values) {
        String file = values.getFileName().toString();
        return new Scenario(file.substring(0, file.length() - ENDING.length()), values);
    }

    @Override
    public String toString() {
        return name;
    }
}
