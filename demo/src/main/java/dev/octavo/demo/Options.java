package dev.octavo.demo;

/// How the demo was called.
///
/// @param stay whether everything keeps running after the reports are there
record Options(boolean stay) {
    sealed interface Parsed {}

    record Accepted(Options options) implements Parsed {}

    record Rejected(String problem) implements Parsed {}

    record HelpWanted() implements Parsed {}

    static final String USAGE =
            """
            Usage: ./octavo demo [--stay]

            Starts Kinesis, DynamoDB and S3 as local emulators and both services, puts a
            report.requested record on the stream for every folder of examples/, and downloads the
            PDFs into out/. Exit status 0 when every report completed.

              --stay   keep everything running afterwards and print the endpoints (Ctrl-C ends it)
              --help   this text
            """;

    static Parsed parse(String... args) {
        boolean stay = false;
        for (String arg : args) {
            switch (arg) {
                case "--stay" -> stay = true;
                case "--help", "-h" -> {
                    return new HelpWanted();
                }
                default -> {
                    return new Rejected("unknown argument: " + arg);
                }
            }
        }
        return new Accepted(new Options(stay));
    }
}
