/// Who may open a document, and what its readers may do with it: passwords and permissions. How
/// a file keeps to them is decided by `pdf`.
package dev.octavo.engine.protection;
