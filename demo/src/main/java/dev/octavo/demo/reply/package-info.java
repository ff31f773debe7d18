/// Where the announcements arrive when there is no broker: a small HTTP server that subscribes
/// to what the reports' deliveries answer.
@NullMarked
package dev.octavo.demo.reply;

import org.jspecify.annotations.NullMarked;
