package dev.octavo.systemtests.chaos;

import java.util.List;

/// What the bridge talks to, and how it says no when it would rather not answer: responses that
/// may be better next time.
enum Station {
    KINESIS(
            error(400, "x-amzn-ErrorType: ProvisionedThroughputExceededException"),
            error(400, "x-amzn-ErrorType: LimitExceededException"),
            error(500, "x-amzn-ErrorType: InternalFailure"),
            error(503, "x-amzn-ErrorType: ServiceUnavailable")),
    DYNAMODB(
            error(400, "x-amzn-ErrorType: ProvisionedThroughputExceededException"),
            error(400, "x-amzn-ErrorType: ThrottlingException"),
            error(500, "x-amzn-ErrorType: InternalServerError"),
            error(503, "x-amzn-ErrorType: ServiceUnavailable")),
    S3(error(503, "x-octavo: slow down"), error(500, "x-octavo: internal error")),
    SINK(
            error(500, "x-octavo: failed"),
            error(503, "retry-after: 1"),
            error(429, "retry-after: 1"),
            error(502, "x-octavo: bad gateway"),
            error(408, "x-octavo: too late"));

    private final List<String> refusals;

    Station(String... refusals) {
        this.refusals = List.of(refusals);
    }

    /// The whole responses with which it refuses.
    List<String> refusals() {
        return refusals;
    }

    private static String error(int status, String header) {
        return "HTTP/1.1 %d Refused\r\n%s\r\ncontent-length: 0\r\n\r\n".formatted(status, header);
    }
}
