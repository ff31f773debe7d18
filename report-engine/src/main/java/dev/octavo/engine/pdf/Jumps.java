package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Links within the document (ISO 32000-1, 12.5.6.5). They may lead to pages that are yet to
/// come, so they are held until the end.
final class Jumps {
    private record Pending(
            int object, DrawOp.Jump jump, int pageObject, int pageHeight, int structureKey) {}

    private final PdfFile file;
    private final List<Pending> pending = new ArrayList<>();

    Jumps(PdfFile file) {
        this.file = file;
    }

    /// @param object of the annotation
    /// @param structureKey in the parent tree; below 0 for none
    void add(int object, DrawOp.Jump jump, int pageObject, int pageHeight, int structureKey) {
        pending.add(new Pending(object, jump, pageObject, pageHeight, structureKey));
    }

    void write(Outline outline) throws IOException {
        for (Pending each : pending) {
            DrawOp.Jump jump = each.jump();
            Bytes body = new Bytes(256);
            body.add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
            body.length(jump.x());
            body.units(each.pageHeight() - Bytes.units(jump.y() + jump.height())).add(' ');
            body.length(jump.x() + jump.width());
            body.units(each.pageHeight() - Bytes.units(jump.y()));
            body.add("]/P ").reference(each.pageObject());
            outline.addDestination(jump.bookmark(), body);
            body.add("/Contents").text(jump.description());
            if (each.structureKey() >= 0) {
                body.add("/StructParent ").integer(each.structureKey());
            }
            file.packedObject(each.object(), body.add(">>"));
        }
    }
}
