/// What Octavo needs in a cloud: a stream, buckets and a table, and the services' configuration
/// that names them. How the emulators are started does not live here.
@NullMarked
package dev.octavo.localcloud.resources;

import org.jspecify.annotations.NullMarked;
