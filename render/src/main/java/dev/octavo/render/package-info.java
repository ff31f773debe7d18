/// The command `./octavo render`: a template and files to a PDF, on one machine and without any
/// service, with messages as a compiler gives them.
///
/// How documents are made does not live here: the engine does that.
package dev.octavo.render;
