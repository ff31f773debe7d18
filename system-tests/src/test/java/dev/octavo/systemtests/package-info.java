/// Both packaged services against the local cloud, from the record on the stream to the
/// document in the bucket, and under failure. What one service promises alone is tested in its
/// own module.
@NullMarked
package dev.octavo.systemtests;

import org.jspecify.annotations.NullMarked;
