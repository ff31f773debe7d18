package dev.octavo.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.template.TemplateCatalogue.Broken;
import dev.octavo.report.template.TemplateCatalogue.Found;
import dev.octavo.report.template.TemplateCatalogue.UnknownName;
import dev.octavo.report.template.TemplateCatalogue.UnknownVersion;

import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TemplateFoldersTest {
    @TempDir Path folder;

    @Test
    void readsFilesAndFolders() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), template("letter", "One"));
        Files.createDirectory(folder.resolve("invoice"));
        Files.writeString(folder.resolve("invoice/template.yaml"), template("invoice", "Two"));
        Files.writeString(folder.resolve("README.md"), "# Templates");

        TemplateFolders catalogue = catalogue();

        assertThat(catalogue.find(ref("letter"))).isInstanceOf(Found.class);
        assertThat(catalogue.find(ref("invoice"))).isInstanceOf(Found.class);
        assertThat(catalogue.find(ref("README")))
                .isInstanceOfSatisfying(
                        UnknownName.class,
                        unknown ->
                                assertThat(unknown.names()).containsExactly("invoice", "letter"));
    }

    @Test
    void readsAMountedConfigMapOnce() throws IOException {
        // As the kubelet lays it out: each file links to ..data, which links to the current folder.
        Path current = Files.createDirectory(folder.resolve("..2026_07_30"));
        Files.writeString(current.resolve("letter.yaml"), template("letter", "One"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_07_30"));
        Files.createSymbolicLink(folder.resolve("letter.yaml"), Path.of("..data/letter.yaml"));

        assertThat(catalogue().find(ref("letter"))).isInstanceOf(Found.class);
    }

    @Test
    void theVersionIsTheHashOfTheText() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), template("letter", "One"));
        TemplateFolders catalogue = catalogue();
        String first = version(catalogue);

        Files.writeString(folder.resolve("letter.yaml"), template("letter", "Another"));

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(version(catalogue)).isNotEqualTo(first);
        assertThat(catalogue.find(new TemplateRef("letter", first)))
                .isEqualTo(new UnknownVersion(version(catalogue)));
        assertThat(catalogue.find(new TemplateRef("letter", version(catalogue))))
                .isInstanceOf(Found.class);
    }

    @Test
    void aBrokenTemplateBreaksNoOther() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), template("letter", "One"));
        Files.writeString(folder.resolve("invoice.yaml"), "version: 1\nname: [\n");

        TemplateFolders catalogue = catalogue();

        assertThat(catalogue.find(ref("letter"))).isInstanceOf(Found.class);
        assertThat(catalogue.find(ref("invoice")))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.problems()).isNotEmpty());
    }

    @Test
    void aTemplateIsNamedAsItsFile() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), template("invoice", "One"));

        assertThat(catalogue().find(ref("letter")))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.problems().getFirst().message())
                                        .isEqualTo(
                                                "the template is named 'invoice', its file"
                                                        + " 'letter'; expected the same"));
    }

    @Test
    void twoTemplatesOfOneNameStopTheService() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), template("letter", "One"));
        Files.writeString(folder.resolve("letter.yml"), template("letter", "Two"));

        assertThatThrownBy(this::catalogue)
                .hasMessageStartingWith("two templates are named 'letter'");
    }

    @Test
    void aMissingFolderStopsTheService() {
        assertThatThrownBy(() -> new TemplateFolders(() -> List.of(folder.resolve("nowhere"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("octavo.template.directory: ")
                .hasMessageEndingWith("nowhere' is not a folder");
    }

    private TemplateFolders catalogue() throws IOException {
        return new TemplateFolders(() -> List.of(folder));
    }

    private static String version(TemplateFolders catalogue) throws IOException {
        return switch (catalogue.find(ref("letter"))) {
            case Found(_, TemplateRef found) -> String.valueOf(found.version());
            case Broken broken -> throw new AssertionError(broken);
            case UnknownName unknown -> throw new AssertionError(unknown);
            case UnknownVersion unknown -> throw new AssertionError(unknown);
        };
    }

    private static TemplateRef ref(String name) {
        return new TemplateRef(name, null);
    }

    private static String template(String name, String heading) {
        return """
        version: 1
        name: %s
        title: A test
        body:
          - heading: %s
        """
                .formatted(name, heading);
    }
}
