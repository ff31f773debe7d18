package dev.octavo.demo;

import dev.octavo.demo.example.Example;
import dev.octavo.demo.reply.Announcement;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Matches announcements with the examples that they answer, by their label
/// [Example#LABEL].
final class Inbox {
    private final Map<String, CompletableFuture<Order.Arrival>> arrivals =
            new ConcurrentHashMap<>();

    Order expect(Example example, Order.Receipt receipt) {
        return new Order(example, receipt, arrival(example.name()));
    }

    /// Makes room for the announcement of the example's next request.
    void forget(Example example) {
        arrivals.remove(example.name());
    }

    /// Takes an announcement; one that comes again changes nothing.
    void accept(Announcement announcement) {
        String example = announcement.data().at("/labels/" + Example.LABEL).asText();
        arrival(example).complete(new Order.Arrival(announcement, Instant.now()));
    }

    private CompletableFuture<Order.Arrival> arrival(String example) {
        return arrivals.computeIfAbsent(example, name -> new CompletableFuture<>());
    }
}
