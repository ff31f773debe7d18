package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The drawings that pages repeat, each written once as a form (ISO 32000-1, 8.10).
final class EmbeddedStamps {
    /// The graphics state in which pictures are drawn, in the resources of a form.
    private static final String FADED = "G0";

    private final PdfFile file;
    private final EmbeddedFonts fonts;
    private final EmbeddedPictures pictures;
    private final IdentityHashMap<DrawOp.Stamp, String> names = new IdentityHashMap<>();
    private final List<Integer> objects = new ArrayList<>();

    EmbeddedStamps(PdfFile file, EmbeddedFonts fonts, EmbeddedPictures pictures) {
        this.file = file;
        this.fonts = fonts;
        this.pictures = pictures;
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
        // A form names its own fonts and pictures: the resources of the pages name the form.
        Map<String, Integer> shown = new TreeMap<>();
        for (DrawOp.Image image : stamp.pictures()) {
            String name = pictures.resource(image.picture());
            stream.faded(image, name, FADED);
            shown.put(name, pictures.object(image.picture()));
        }
        Map<String, Integer> used = new TreeMap<>();
        for (DrawOp.Turned text : stamp.texts()) {
            stream.enter(true);
            stream.turned(text);
            EmbeddedFont font = fonts.of(text.fragment().face());
            used.put(font.resource(), font.object());
        }
        Bytes entries = new Bytes(256).add("/Type/XObject/Subtype/Form/BBox[0 0 ");
        entries.length(width).length(height).add("]/Resources<<");
        addResources("Font", used, entries);
        addResources("XObject", shown, entries);
        if (!shown.isEmpty()) {
            entries.add("/ExtGState<<").name(FADED).add("<</ca ");
            entries.add(String.format(Locale.ROOT, "%.3f", stamp.opacity())).add(">>>>");
        }
        int object = file.reserve();
        file.stream(object, entries.add(">>"), stream.end());
        return object;
    }

    private static void addResources(String kind, Map<String, Integer> objects, Bytes entries) {
        if (!objects.isEmpty()) {
            entries.name(kind).add("<<");
            objects.forEach((name, object) -> entries.name(name).add(' ').reference(object));
            entries.add(">>");
        }
    }
}
