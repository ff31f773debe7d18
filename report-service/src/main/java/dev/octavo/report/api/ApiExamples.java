package dev.octavo.report.api;

/// The examples in the API's description.
final class ApiExamples {
    static final String CLAIM_CHECK =
            """
            {
              "reportId": "strikes-2001-Q4",
              "template": { "name": "wildlife-strikes" },
              "parameters": { "year": 2001 },
              "datasets": { "strikes": { "ref": "s3://octavo-datasets/strikes/2001.csv", "format": "csv" } },
              "locale": "en-US",
              "timeZone": "America/New_York",
              "labels": { "team": "safety" }
            }
            """;

    static final String INLINE =
            """
            {
              "template": { "name": "seattle-weather" },
              "datasets": {
                "weather": {
                  "rows": [
                    { "date": "2012-01-01", "precipitation": 0.0, "temp_max": 12.8, "weather": "drizzle" },
                    { "date": "2012-01-02", "precipitation": 10.9, "temp_max": 10.6, "weather": "rain" }
                  ]
                }
              }
            }
            """;

    private ApiExamples() {}
}
