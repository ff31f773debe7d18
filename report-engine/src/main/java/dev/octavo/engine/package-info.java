/// Template and data to PDF: the engine's entry, what it is asked for and what it answers.
///
/// Everything else lives in the packages below and depends one way: `template` on `expression`,
/// that on `dataset`; `layout` on `text`; `pdf` on `layout`. Nothing here knows of services or
/// clouds.
package dev.octavo.engine;
