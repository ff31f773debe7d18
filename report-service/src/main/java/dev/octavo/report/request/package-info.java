/// Requests for reports: their identity, their validation, and the event edge where CloudEvents
/// come in through Funqy. What is done with a request that is right does not live here: the
/// edge hands it to [dev.octavo.report.request.RequestHandler].
@NullMarked
package dev.octavo.report.request;

import org.jspecify.annotations.NullMarked;
