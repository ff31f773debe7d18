/// Pictures of templates: PNG and JPEG files, checked and brought into the form in which a
/// document holds them.
///
/// It knows neither where files come from nor where on a page a picture stands. Only what can be
/// embedded as it is, or row by row, is read: no picture is ever held as pixels.
package dev.octavo.engine.picture;
