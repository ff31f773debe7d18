package dev.octavo.render;

import java.io.PrintWriter;

/// Where the command speaks.
///
/// @param out what came of it
/// @param err what is wrong, and what goes on
/// @param display how progress is shown
record Terminal(PrintWriter out, PrintWriter err, Progress.Display display) {

    void say(String text) {
        out.println(text);
        out.flush();
    }

    Progress progress() {
        return new Progress(err, display);
    }
}
