package dev.octavo.systemtests;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A record to put on the stream, and what must become of it.
///
/// @param key the report's id where there is one, else what tells the record from the others
/// @param data the record's data, as UTF-8
/// @param fate what must become of it
record Request(String key, String data, Fate fate) {
    /// What must become of a record.
    sealed interface Fate {
        /// It has exactly one document, with these texts on it.
        record Document(String customer, int rows) implements Fate {}

        /// It ends as `report.failed`.
        ///
        /// @param type the kind of failure
        /// @param pointer the field that the failure has to name
        record Failure(String type, String pointer) implements Fate {}

        /// The bridge keeps it as a dead letter whose reason has this word.
        record DeadLetter(String reason) implements Fate {}
    }

    static Request valid(String id, int rows) {
        return event(
                id,
                "\"template\":{\"name\":\"statement\"},\"parameters\":{\"customer\":\"Customer "
                        + id
                        + "\",\"year\":2026},"
                        + items(rows, "Thing"),
                new Fate.Document("Customer " + id, rows));
    }

    /// A valid request whose record is as large as Kinesis takes by default, 1 MiB with its
    /// key.
    static Request large(String id) {
        int limit = 1024 * 1024 - 64;
        Request empty = large(id, "");
        return large(id, "x".repeat(limit - empty.data().length()));
    }

    private static Request large(String id, String filling) {
        return event(
                id,
                "\"template\":{\"name\":\"statement\"},\"parameters\":{\"customer\":\"Customer "
                        + id
                        + "\",\"year\":2026},\"unread\":\""
                        + filling
                        + "\","
                        + items(1, "Thing"),
                new Fate.Document("Customer " + id, 1));
    }

    static Request unknownTemplate(String id) {
        return event(
                id,
                "\"template\":{\"name\":\"no-such-template\"}," + items(1, "Thing"),
                new Fate.Failure("unknown-template", "/template/name"));
    }

    static Request badParameters(String id) {
        return event(
                id,
                "\"template\":{\"name\":\"statement\"},\"parameters\":{\"customer\":\"A\","
                        + "\"year\":\"last\"},"
                        + items(1, "Thing"),
                new Fate.Failure("invalid-parameters", "/parameters/year"));
    }

    static Request badField(String id, String field, String pointer) {
        return event(
                id,
                "\"template\":{\"name\":\"statement\"},\"parameters\":{\"customer\":\"A\","
                        + "\"year\":2026},"
                        + field
                        + ","
                        + items(1, "Thing"),
                new Fate.Failure("invalid-request", pointer));
    }

    static Request foreignBucket(String id) {
        return event(
                id,
                "\"template\":{\"name\":\"statement\"},\"parameters\":{\"customer\":\"A\","
                        + "\"year\":2026},\"datasets\":{\"items\":{\"ref\":\"s3://elsewhere/a.csv\"}}",
                new Fate.Failure("forbidden-source", "/datasets/items/ref"));
    }

    static Request malformedJson(String id) {
        return text(id, "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",", "JSON");
    }

    static Request notACloudEvent(String id) {
        return text(id, "{\"order\":\"" + id + "\",\"total\":12.5}", "CloudEvent");
    }

    static Request empty(String id) {
        return text(id, "", "empty");
    }

    private static Request text(String id, String text, String reason) {
        return new Request(id, text, new Fate.DeadLetter(reason));
    }

    private static Request event(String id, String data, Fate fate) {
        String event =
                """
                {"specversion":"1.0","type":"dev.octavo.report.requested.v1","source":"/system-tests",\
                "id":"event-%s","datacontenttype":"application/json","data":{"reportId":"%s",%s}}"""
                        .formatted(id, id, data);
        return new Request(id, event, fate);
    }

    private static String items(int rows, String name) {
        return IntStream.range(0, rows)
                .mapToObj(
                        row -> "{\"name\":\"" + name + " " + row + "\",\"amount\":" + row + ".25}")
                .collect(Collectors.joining(",", "\"datasets\":{\"items\":{\"rows\":[", "]}}"));
    }
}
