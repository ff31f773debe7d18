package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The drawings that pages repeat, each written once as a form (ISO 32000-1, 8.10).
final class EmbeddedStamps {
    private final PdfFile file;
    private final EmbeddedFonts fonts;
    private final IdentityHashMap<DrawOp.Stamp, String> names = new IdentityHashMap<>();
    private final List<Integer> objects = new ArrayList<>();

    EmbeddedStamps(PdfFile file, EmbeddedFonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    /// The name of a drawing in the pages' resources, without the slash. It is written when it
    /// is first asked for.
    String resource(DrawOp.Stamp stamp, float width, float height) throws IOException {
        String name = names.get(stamp);
        if (name == null) {
            name = "S" + objects.size();
            names.put(stamp, name);
            objects.add(write(stamp, width, height));
        }
        return name;
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /// Appends the drawings to the entry of the pages' resources.
    void addResources(Bytes resources) {
        for (int i = 0; i < objects.size(); i++) {
            resources.name("S" + i).add(' ').reference(objects.get(i));
        }
    }

    private int write(DrawOp.Stamp stamp, float width, float height) throws IOException {
        ContentStream stream = new ContentStream(fonts);
        stream.begin(height);
        // A form names its own fonts: the resources of the pages name the form.
        Map<String, Integer> used = new TreeMap<>();
        for (DrawOp.Turned text : stamp.texts()) {
            stream.enter(true);
            stream.turned(text);
            EmbeddedFont font = fonts.of(text.fragment().face());
            used.put(font.resource(), font.object());
        }
        Bytes entries = new Bytes(256).add("/Type/XObject/Subtype/Form/BBox[0 0 ");
        entries.length(width).length(height).add("]/Resources<</Font<<");
        used.forEach((name, object) -> entries.name(name).add(' ').reference(object));
        int object = file.reserve();
        file.stream(object, entries.add(">>>>"), stream.end());
        return object;
    }
}
