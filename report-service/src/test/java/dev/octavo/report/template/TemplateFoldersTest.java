package dev.octavo.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.Sha256;
import dev.octavo.report.template.TemplateCatalogue.Broken;
import dev.octavo.report.template.TemplateCatalogue.Found;
import dev.octavo.report.template.TemplateCatalogue.UnknownName;
import dev.octavo.report.template.TemplateCatalogue.UnknownVersion;

import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
    void theFilesOfATemplateBelongToItsVersion() throws Exception {
        Files.createDirectories(folder.resolve("letter/parts"));
        Path text = folder.resolve("letter/template.yaml");
        Files.writeString(text, template("letter", "One") + "  - include: parts/terms.yaml\n");
        Path terms = folder.resolve("letter/parts/terms.yaml");
        Files.writeString(terms, "- text: Pay at once.\n");
        Files.writeString(folder.resolve("letter/unused.yaml"), "- text: Never read.\n");
        TemplateFolders catalogue = catalogue();
        String first = version(catalogue);

        Files.writeString(terms, "- text: Pay whenever it suits you.\n");
        String second = version(catalogue);
        Files.writeString(folder.resolve("letter/unused.yaml"), "- text: Still never read.\n");

        assertThat(first).isEqualTo(hash(line(text) + sumOf("- text: Pay at once.\n")));
        assertThat(second)
                .isEqualTo(hash(line(text) + sumOf("- text: Pay whenever it suits you.\n")));
        assertThat(version(catalogue)).isEqualTo(second);
    }

    @Test
    void aFileThatComesMendsTheTemplateAndOneThatGoesBreaksIt() throws IOException {
        Files.createDirectory(folder.resolve("letter"));
        Files.writeString(
                folder.resolve("letter/template.yaml"),
                template("letter", "One") + "  - include: terms.yaml\n");
        TemplateFolders catalogue = catalogue();
        var missing = catalogue.find(ref("letter"));

        Files.writeString(folder.resolve("letter/terms.yaml"), "- text: Pay at once.\n");
        var mended = catalogue.find(ref("letter"));
        Files.delete(folder.resolve("letter/terms.yaml"));

        assertThat(missing).isInstanceOf(Broken.class);
        assertThat(mended).isInstanceOf(Found.class);
        assertThat(catalogue.find(ref("letter"))).isEqualTo(missing);
    }

    @Test
    void aProblemInAFileNamesTheFile() throws IOException {
        Files.createDirectory(folder.resolve("letter"));
        Files.writeString(
                folder.resolve("letter/template.yaml"),
                template("letter", "One") + "  - include: terms.yaml\n");
        Files.writeString(folder.resolve("letter/terms.yaml"), "- text: Fine.\n- txet: Not.\n");

        assertThat(catalogue().find(ref("letter")))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.problems().getFirst().file()).isEqualTo("terms.yaml");
                            assertThat(broken.problems().getFirst().line()).isEqualTo(2);
                        });
    }

    @Test
    void noTemplateReachesTheFilesOfAnother() throws IOException {
        Files.createDirectory(folder.resolve("letter"));
        Files.createDirectory(folder.resolve("invoice"));
        Files.writeString(folder.resolve("invoice/terms.yaml"), "- text: Secret.\n");
        Files.createSymbolicLink(
                folder.resolve("letter/link.yaml"), Path.of("../invoice/terms.yaml"));
        for (String name : List.of("../invoice/terms.yaml", "link.yaml")) {
            Files.writeString(
                    folder.resolve("letter/template.yaml"),
                    template("letter", "One") + "  - include: " + name + "\n");

            assertThat(catalogue().find(ref("letter"))).as(name).isInstanceOf(Broken.class);
        }
    }

    @Test
    void readsTheFilesOfAMountedConfigMap() throws IOException {
        Path current = Files.createDirectories(folder.resolve("..2026_07_30/letter"));
        Files.writeString(
                current.resolve("template.yaml"),
                template("letter", "One") + "  - include: terms.yaml\n");
        Files.writeString(current.resolve("terms.yaml"), "- text: Pay at once.\n");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_07_30"));
        Files.createSymbolicLink(folder.resolve("letter"), Path.of("..data/letter"));

        assertThat(catalogue().find(ref("letter"))).isInstanceOf(Found.class);
    }

    @Test
    void aTemplateThatIsTooLargeIsBroken() throws IOException {
        Files.writeString(folder.resolve("letter.yaml"), "#".repeat((1 << 20) + 1));

        assertThat(catalogue().find(ref("letter")))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.problems().getFirst().message())
                                        .isEqualTo(
                                                "has more than 1048576 bytes, which are the most"));
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

    /// What `sha256sum` prints for a file in its own folder.
    private static String line(Path file) throws IOException {
        return hash(Files.readString(file)) + "  " + file.getFileName() + "\n";
    }

    private static String sumOf(String terms) {
        return hash(terms) + "  parts/terms.yaml\n";
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
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
