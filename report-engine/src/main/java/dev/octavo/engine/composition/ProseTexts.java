package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.text.Markdown;
import dev.octavo.engine.text.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Markdown with values in it. The Markdown is parsed before the values are put in, so nothing
/// in a value can be taken for Markdown.
final class ProseTexts {
    // Noncharacters, which no text contains: neither space nor punctuation to Markdown.
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private ProseTexts() {}

    static List<Prose> parse(TextTemplate markdown, Environment environment) {
        List<String> values = new ArrayList<>();
        String text =
                markdown.render(
                        environment,
                        value -> {
                            values.add(value);
                            return OPEN + String.valueOf(values.size() - 1) + CLOSE;
                        });
        List<Prose> prose = Markdown.parse(text);
        if (values.isEmpty()) {
            return prose;
        }
        return prose.stream().map(piece -> piece.map(part -> withValues(part, values))).toList();
    }

    private static String withValues(String text, List<String> values) {
        return MARK.matcher(text)
                .replaceAll(
                        mark ->
                                java.util.regex.Matcher.quoteReplacement(
                                        values.get(Integer.parseInt(mark.group(1)))));
    }
}
