package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.protection.Permission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPropertiesTest {
    private static TemplateParsing parse(String document) {
        return TemplateParser.parse(
                """
                version: 1
                name: documents
                datasets:
                  strikes: { fields: { cost: integer } }
                document: %s
                body:
                  - text: Nothing
                """
                        .formatted(document));
    }

    private static DocumentProperties parsed(String document) {
        assertThat(parse(document)).isInstanceOf(TemplateParsing.Parsed.class);
        return ((TemplateParsing.Parsed) parse(document)).template().document();
    }

    @Test
    void aDocumentIsTaggedAndOpenToAllUnlessSomethingElseIsSaid() {
        DocumentProperties document = parsed("{}");

        assertThat(document.tagging()).isInstanceOf(Tagging.Required.class);
        assertThat(document.attachments()).isEmpty();
        assertThat(document.permissions()).isNull();
        assertThat(document.passwordRequired()).isFalse();
    }

    @Test
    void everythingCanBeSaid() {
        DocumentProperties document =
                parsed(
                        "{ tagging: optional, attach: [strikes], permissions: [print, fillForms],"
                                + " password: required }");

        assertThat(document.tagging()).isInstanceOf(Tagging.IfSmall.class);
        assertThat(document.attachments()).containsExactly("strikes");
        assertThat(document.permissions())
                .containsExactlyInAnyOrder(Permission.PRINT, Permission.FILL_FORMS);
        assertThat(document.passwordRequired()).isTrue();
        assertThat(parsed("{ permissions: [] }").permissions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    { attach: [strike] } => 5:22: the template declares no dataset 'strike'; did you mean 'strikes'?
                    { attach: [strikes, strikes] } => 5:31: 'strikes' is here for the second time
                    { attach: [] } => 5:21: expected at least 1 element
                    { permissions: [print, print] } => 5:34: 'print' is here for the second time
                    { permissions: [print, read] } => 5:34: expected one of print, copy, modify, annotate, fillForms, assemble, but found 'read'
                    { tagging: sometimes } => expected one of required, optional
                    { password: hunter2 } => expected one of required, optional
                    """)
    void problemsSayWhatWasExpected(String document, String message) {
        assertThat(parse(document))
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected -> assertThat(rejected.problems().toString()).contains(message));
    }
}
