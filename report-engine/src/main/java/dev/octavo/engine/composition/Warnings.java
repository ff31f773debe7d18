package dev.octavo.engine.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/// What a reader may want to know, each said once.
final class Warnings {
    private static final int SHOWN = 10;
    private final List<String> all = new ArrayList<>();

    void shortenedInMargin() {
        String warning = "a header or footer is too long for the page and was shortened";
        if (!all.contains(warning)) {
            all.add(warning);
        }
    }

    void missing(NavigableSet<Integer> codePoints) {
        if (codePoints.isEmpty()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        codePoints.stream()
                .limit(SHOWN)
                .forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(name(c)));
        if (codePoints.size() > SHOWN) {
            names.append(" and ").append(codePoints.size() - SHOWN).append(" more");
        }
        all.add("no font has these characters, boxes stand for them: " + names);
    }

    private static String name(int codePoint) {
        return "%s (U+%04X)".formatted(Character.toString(codePoint), codePoint);
    }

    List<String> toList() {
        return all;
    }
}
