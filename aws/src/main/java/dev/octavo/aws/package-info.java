/// The AWS clients of both services and their one configuration: region, endpoints,
/// credentials, time-outs. What is done with a client does not live here, but in the adapter
/// that does it.
@NullMarked
package dev.octavo.aws;

import org.jspecify.annotations.NullMarked;
