/// Documents at rest: the port of their store, its S3 adapter, and links to documents. How a
/// document is made does not live here.
@NullMarked
package dev.octavo.report.storage;

import org.jspecify.annotations.NullMarked;
