/// The packaged service against the local cloud, with a real sink.
@NullMarked
package dev.octavo.ingest.bridge;

import org.jspecify.annotations.NullMarked;
