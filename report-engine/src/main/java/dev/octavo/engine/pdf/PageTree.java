package dev.octavo.engine.pdf;

import java.io.IOException;

/// The tree in which readers find a page by its number (ISO 32000-1, 7.7.3).
final class PageTree {
    /// Children of a node.
    private static final int FAN_OUT = 32;

    private final PdfFile file;
    private final Numbers pages = new Numbers();

    /// The node above each run of pages; they are written last.
    private final Numbers nodes = new Numbers();

    PageTree(PdfFile file) {
        this.file = file;
    }

    /// Appends a page.
    ///
    /// @return the number of the object that is the page's parent
    int add(int pageObject) {
        if (pages.size() % FAN_OUT == 0) {
            nodes.add(file.reserve());
        }
        pages.add(pageObject);
        return nodes.get(nodes.size() - 1);
    }

    int count() {
        return pages.size();
    }

    /// The object of a page.
    ///
    /// @param number from 1
    int page(int number) {
        return pages.get(number - 1);
    }

    /// Writes the nodes.
    ///
    /// @return the number of the root's object
    int write() throws IOException {
        Numbers children = pages;
        Numbers level = nodes;
        int pagesPerChild = 1;
        while (true) {
            Numbers above = new Numbers();
            for (int i = 0; i < level.size(); i++) {
                if (level.size() > 1 && i % FAN_OUT == 0) {
                    above.add(file.reserve());
                }
                int parent = above.size() == 0 ? 0 : above.get(above.size() - 1);
                writeNode(level.get(i), parent, children, i * FAN_OUT, pagesPerChild);
            }
            if (level.size() == 1) {
                return level.get(0);
            }
            children = level;
            level = above;
            pagesPerChild *= FAN_OUT;
        }
    }

    private void writeNode(int node, int parent, Numbers children, int first, int pagesPerChild)
            throws IOException {
        int end = Math.min(children.size(), first + FAN_OUT);
        int pagesBefore = Math.multiplyExact(first, pagesPerChild);
        int count = Math.min(pages.size() - pagesBefore, (end - first) * pagesPerChild);
        Bytes body = new Bytes(512);
        body.add("<</Type/Pages/Count ").integer(count);
        if (parent != 0) {
            body.add("/Parent ").reference(parent);
        }
        body.add("/Kids[");
        for (int i = first; i < end; i++) {
            body.reference(children.get(i)).add(' ');
        }
        file.packedObject(node, body.add("]>>"));
    }
}
