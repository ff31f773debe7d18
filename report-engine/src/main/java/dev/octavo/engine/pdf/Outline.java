package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The bookmarks that readers show beside the pages (ISO 32000-1, 12.3.3).
final class Outline {
    private record Item(int object, int level, String title, int page, int top) {}

    private final PdfFile file;
    private final List<Item> items = new ArrayList<>();

    Outline(PdfFile file) {
        this.file = file;
    }

    void add(DrawOp.Bookmark bookmark, int pageObject, float pageHeight) {
        int top = Bytes.units(pageHeight - bookmark.y());
        items.add(new Item(file.reserve(), bookmark.level(), bookmark.title(), pageObject, top));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// Appends where a bookmark leads.
    ///
    /// @param index from 0, in the order in which they were added
    void addDestination(int index, Bytes body) {
        Item item = items.get(index);
        body.add("/Dest[").reference(item.page()).add("/XYZ null ");
        body.units(item.top()).add(" null]");
    }

    /// Writes the outline.
    ///
    /// @return the number of its root's object
    int write() throws IOException {
        int root = file.reserve();
        int[] parents = new int[items.size()];
        int[] previous = new int[items.size()];
        int[] next = new int[items.size()];
        int[] firstChild = new int[items.size()];
        int[] lastChild = new int[items.size()];
        int lastAtTop = 0;
        Deque<Integer> path = new ArrayDeque<>();
        for (int i = 0; i < items.size(); i++) {
            int sibling = -1;
            while (!path.isEmpty() && items.get(path.peek()).level() >= items.get(i).level()) {
                sibling = path.pop();
            }
            if (sibling >= 0) {
                previous[i] = items.get(sibling).object();
                next[sibling] = items.get(i).object();
            }
            if (path.isEmpty()) {
                parents[i] = root;
                lastAtTop = items.get(i).object();
            } else {
                int parent = path.peek();
                parents[i] = items.get(parent).object();
                lastChild[parent] = items.get(i).object();
                firstChild[parent] =
                        firstChild[parent] == 0 ? items.get(i).object() : firstChild[parent];
            }
            path.push(i);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Bytes body = new Bytes(256);
            body.add("<</Title").text(item.title()).add("/Parent ").reference(parents[i]);
            addDestination(i, body);
            link(body, "/Prev ", previous[i]);
            link(body, "/Next ", next[i]);
            link(body, "/First ", firstChild[i]);
            link(body, "/Last ", lastChild[i]);
            if (firstChild[i] != 0) {
                // Negative: closed until somebody opens it.
                body.add("/Count -1");
            }
            file.packedObject(item.object(), body.add(">>"));
        }
        Bytes body = new Bytes(128);
        body.add("<</Type/Outlines/First ").reference(items.getFirst().object());
        body.add("/Last ").reference(lastAtTop);
        file.packedObject(root, body.add(">>"));
        return root;
    }

    private static void link(Bytes body, String key, int object) {
        if (object != 0) {
            body.add(key).reference(object);
        }
    }
}
