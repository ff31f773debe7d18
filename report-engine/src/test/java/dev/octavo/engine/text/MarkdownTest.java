package dev.octavo.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.text.Prose.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkdownTest {
    private static Span plain(String text) {
        return new Span(text, false, false, false, null);
    }

    @Test
    void flattensNestedEmphasis() {
        List<Prose> prose = Markdown.parse("a **b *c*** `d` [e](https://example.org)");

        assertThat(prose)
                .containsExactly(
                        new Prose.Paragraph(
                                List.of(
                                        plain("a "),
                                        new Span("b ", true, false, false, null),
                                        new Span("c", true, true, false, null),
                                        plain(" "),
                                        new Span("d", false, false, true, null),
                                        plain(" "),
                                        new Span(
                                                "e", false, false, false, "https://example.org"))));
    }

    @Test
    void readsListsQuotesCodeAndRules() {
        List<Prose> prose = Markdown.parse("- one\n- two\n\n3. three\n\n> said\n\n    code\n\n---");

        assertThat(prose)
                .containsExactly(
                        new Prose.Listing(
                                null,
                                List.of(List.of(paragraph("one")), List.of(paragraph("two")))),
                        new Prose.Listing(3, List.of(List.of(paragraph("three")))),
                        new Prose.Quote(List.of(paragraph("said"))),
                        new Prose.Code("code"),
                        new Prose.Rule());
    }

    @Test
    void takesHtmlForText() {
        assertThat(Markdown.parse("a <b>c</b>"))
                .containsExactly(
                        new Prose.Paragraph(
                                List.of(plain("a "), plain("<b>"), plain("c"), plain("</b>"))));
    }

    @Test
    void replacesTextsAndLinks() {
        Prose linked = Markdown.parse("> see [X](X)").getFirst();

        Prose replaced = linked.map(text -> text.replace("X", "*y*"));

        assertThat(replaced)
                .isEqualTo(
                        new Prose.Quote(
                                List.of(
                                        new Prose.Paragraph(
                                                List.of(
                                                        plain("see "),
                                                        new Span(
                                                                "*y*", false, false, false,
                                                                "*y*"))))));
    }

    private static Prose.Paragraph paragraph(String text) {
        return new Prose.Paragraph(List.of(plain(text)));
    }
}
