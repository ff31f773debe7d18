package dev.octavo.chart;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The documentation of the chart's values, as the comments of `values.yaml` give it. A comment
/// that starts with `-- ` opens a section, the comment above a key tells of that key, and one
/// above a map tells of all in it.
///
/// @param sections the sections, in the order of the file
/// @param undocumented the paths of values that nothing is said about
record ValuesTable(List<Section> sections, List<String> undocumented) {
    private static final Pattern COMMENT = Pattern.compile(" *# ?(.*)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9-]+):.*");
    private static final String SECTION = "-- ";
    private static final int INDENT = 2;

    record Section(String title, List<Entry> entries) {}

    record Entry(String path, JsonNode value, String meaning) {}

    static ValuesTable of(List<String> lines, JsonNode values) {
        var table = new ValuesTable(new ArrayList<>(), new ArrayList<>());
        List<String> comment = new ArrayList<>();
        List<String> path = new ArrayList<>();
        int toldDepth = Integer.MAX_VALUE;
        for (String line : lines) {
            Matcher text = COMMENT.matcher(line);
            if (text.matches()) {
                comment.add(text.group(1));
                continue;
            }
            String said = String.join(" ", comment);
            comment.clear();
            if (said.startsWith(SECTION)) {
                table.sections.add(
                        new Section(said.substring(SECTION.length()), new ArrayList<>()));
                said = "";
            }
            Matcher key = KEY.matcher(line);
            if (!key.matches()) {
                continue;
            }
            int depth = key.group(1).length() / INDENT;
            path.subList(depth, path.size()).clear();
            path.add(key.group(2));
            JsonNode value = values.at("/" + String.join("/", path));
            boolean map = value.isObject() && !value.isEmpty();
            if (depth > toldDepth) {
                continue;
            }
            toldDepth = map && !said.isEmpty() ? depth : Integer.MAX_VALUE;
            if (!said.isEmpty()) {
                table.sections
                        .getLast()
                        .entries()
                        .add(new Entry(String.join(".", path), value, said));
            } else if (!map) {
                table.undocumented.add(String.join(".", path));
            }
        }
        return table;
    }

    /// The tables, in Markdown.
    String markdown() {
        var markdown = new StringBuilder();
        for (Section section : sections) {
            markdown.append('\n').append(section.title()).append("\n\n");
            markdown.append("| value | default | meaning |\n|---|---|---|\n");
            for (Entry entry : section.entries()) {
                String meaning = entry.meaning().replace("|", "\\|");
                markdown.append(
                        "| `%s` | `%s` | %s |\n".formatted(entry.path(), entry.value(), meaning));
            }
        }
        return markdown.toString();
    }
}
