{{/*
The settings of the services, as environment variables: `octavo.some-thing.some-key` of their
configuration is OCTAVO_SOME_THING_SOME_KEY. What has no value is left out.
*/}}

{{/* A variable, if it has a value. Arguments: a list of name and value. */}}
{{- define "octavo.variable" -}}
{{- $value := index . 1 -}}
{{- if not (or (kindIs "invalid" $value) (eq (toString $value) "")) }}
- name: {{ index . 0 }}
  value: {{ if kindIs "float64" $value }}{{ $value | int64 | quote }}{{ else }}{{ $value | quote }}{{ end }}
{{- end -}}
{{- end -}}

{{/* What every service needs in a container. Beyond one, they listen on this machine only. */}}
{{- define "octavo.environment.container" -}}
{{- include "octavo.variable" (list "QUARKUS_HTTP_HOST" "0.0.0.0") }}
{{- include "octavo.variable" (list "JAVA_TOOL_OPTIONS" .javaOptions) }}
{{- end -}}

{{/* How both services write their log. */}}
{{- define "octavo.environment.log" -}}
{{- if .Values.logging.json }}
{{- include "octavo.variable" (list "QUARKUS_LOG_CONSOLE_JSON_ENABLED" "true") }}
{{- end }}
{{- end -}}

{{/* What every service needs to reach AWS; the names are the AWS SDK's own where it has one. */}}
{{- define "octavo.environment.aws" -}}
{{- include "octavo.variable" (list "AWS_REGION" .Values.aws.region) }}
{{- include "octavo.variable" (list "AWS_ENDPOINT_URL_KINESIS" .Values.aws.endpoints.kinesis) }}
{{- include "octavo.variable" (list "AWS_ENDPOINT_URL_DYNAMODB" .Values.aws.endpoints.dynamodb) }}
{{- include "octavo.variable" (list "AWS_ENDPOINT_URL_S3" .Values.aws.endpoints.s3) }}
{{- if .Values.aws.s3.pathStyleAccess }}
{{- include "octavo.variable" (list "OCTAVO_AWS_S3_PATH_STYLE_ACCESS" "true") }}
{{- end }}
{{- with .Values.aws.credentials.existingSecret }}
- name: AWS_ACCESS_KEY_ID
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: AWS_ACCESS_KEY_ID
- name: AWS_SECRET_ACCESS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: AWS_SECRET_ACCESS_KEY
- name: AWS_SESSION_TOKEN
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: AWS_SESSION_TOKEN
      optional: true
{{- end }}
{{- end -}}

{{- define "octavo.environment.reportService" -}}
{{- $service := .Values.reportService -}}
{{- include "octavo.environment.container" $service }}
{{- include "octavo.environment.log" . }}
{{- include "octavo.environment.aws" . }}
{{- include "octavo.variable" (list "OCTAVO_JOURNAL_TABLE_NAME" .Values.journal.tableName) }}
{{- include "octavo.variable" (list "OCTAVO_JOURNAL_LEASE_DURATION" .Values.journal.leaseDuration) }}
{{- include "octavo.variable" (list "OCTAVO_JOURNAL_RETENTION" .Values.journal.retention) }}
{{- include "octavo.variable" (list "OCTAVO_STORAGE_BUCKET" .Values.storage.bucket) }}
{{- include "octavo.variable" (list "OCTAVO_STORAGE_PREFIX" .Values.storage.prefix) }}
{{- include "octavo.variable" (list "OCTAVO_SOURCE_ALLOWED_BUCKETS" (join "," .Values.source.allowedBuckets)) }}
{{- include "octavo.variable" (list "OCTAVO_TEMPLATE_DIRECTORY" "/etc/octavo/templates") }}
{{- include "octavo.variable" (list "OCTAVO_REQUEST_MAX_INLINE_BYTES" .Values.request.maxInlineBytes) }}
{{- if eq .Values.delivery.mode "direct" }}
{{- include "octavo.variable" (list "OCTAVO_REQUEST_MAX_BATCH_EVENTS" .Values.delivery.batchSize) }}
{{- /* A batch begins no event that could not end, with a rendering's full time, before Knative ends the request. */ -}}
{{- include "octavo.variable" (list "OCTAVO_REQUEST_MAX_BATCH_DURATION" (printf "PT%dS" (max 1 (div $service.timeoutSeconds 10)))) }}
{{- end }}
{{- /* Knative's limits and the service's own are one: no pod takes more than it renders. */ -}}
{{- $concurrency := .Values.rendering.maxConcurrent | default $service.containerConcurrency -}}
{{- include "octavo.variable" (list "OCTAVO_RENDERING_MAX_CONCURRENT" ($concurrency | default "")) }}
{{- /* The rest is for waiting for a turn, storing and answering. */ -}}
{{- include "octavo.variable" (list "OCTAVO_RENDERING_TIMEOUT" (printf "PT%dS" (div (mul 4 $service.timeoutSeconds) 5))) }}
{{- include "octavo.variable" (list "OCTAVO_RENDERING_ATTEMPT_LIMIT" .Values.rendering.attemptLimit) }}
{{- if .Values.rendering.passwordSecret }}
{{- include "octavo.variable" (list "OCTAVO_RENDERING_PASSWORD_DIRECTORY" "/etc/octavo/passwords") }}
{{- end }}
{{- if .Values.kinesis.enabled }}
{{- include "octavo.variable" (list "OCTAVO_PUBLISHING_STREAM_NAME" .Values.kinesis.streamName) }}
{{- end }}
{{- include "octavo.variable" (list "OCTAVO_API_DOCUMENT_DELIVERY" .Values.api.documentDelivery) }}
{{- with $service.env }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Longer than report-service may take: an attempt is never given up while it may still succeed. */}}
{{- define "octavo.delivery.timeout" -}}
PT{{ add .Values.reportService.timeoutSeconds 30 }}S
{{- end -}}

{{- define "octavo.environment.delivery" -}}
{{- $delivery := .Values.delivery -}}
{{- if eq $delivery.mode "direct" }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_SINK_KIND" "direct") }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_REPLY_SINK" ($delivery.replySink | default (include "octavo.broker.ingress" .))) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_TIMEOUT" (include "octavo.delivery.timeout" .)) }}
{{- end }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_CONTENT_MODE" $delivery.contentMode) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_BATCH_SIZE" $delivery.batchSize) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS" $delivery.maximumBatchingWindowInSeconds) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_BISECT_BATCH_ON_FUNCTION_ERROR" $delivery.bisectBatchOnFunctionError) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_PARALLELIZATION_FACTOR" $delivery.parallelizationFactor) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_MAXIMUM_RETRY_ATTEMPTS" $delivery.maximumRetryAttempts) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_MAXIMUM_RECORD_AGE_IN_SECONDS" $delivery.maximumRecordAgeInSeconds) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_MAXIMUM_RECORDS_IN_FLIGHT" $delivery.maximumRecordsInFlight) }}
{{- include "octavo.variable" (list "OCTAVO_DELIVERY_MAXIMUM_BYTES_IN_FLIGHT" $delivery.maximumBytesInFlight) }}
{{- include "octavo.variable" (list "OCTAVO_SINK_SECURITY_BEARER_TOKEN_FILE" $delivery.bearerTokenFile) }}
{{- end -}}

{{- define "octavo.environment.ingestService" -}}
{{- $service := .Values.ingestService -}}
{{- include "octavo.environment.container" $service }}
{{- include "octavo.environment.log" . }}
{{- include "octavo.environment.aws" . }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_STREAM_NAME" .Values.kinesis.streamName) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_APPLICATION_NAME" .Values.kinesis.applicationName) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_STARTING_POSITION" .Values.kinesis.startingPosition) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_STARTING_POSITION_TIMESTAMP" .Values.kinesis.startingPositionTimestamp) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_RETRIEVAL" .Values.kinesis.retrieval) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_CONSUMER_ARN" .Values.kinesis.consumerArn) }}
{{- include "octavo.variable" (list "OCTAVO_KINESIS_TUNING" .Values.kinesis.tuning) }}
{{- /* A container that restarts in its pod comes back under its name, and has its shards again at once. */}}
- name: OCTAVO_KINESIS_WORKER_ID
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
{{- include "octavo.variable" (list "OCTAVO_TRANSLATION_TYPE" .Values.translation.type) }}
{{- include "octavo.variable" (list "OCTAVO_TRANSLATION_SOURCE" .Values.translation.source) }}
{{- include "octavo.environment.delivery" . }}
{{- include "octavo.variable" (list "OCTAVO_CIRCUIT_FAILURES" .Values.circuit.failures) }}
{{- include "octavo.variable" (list "OCTAVO_CIRCUIT_MAXIMUM_WAIT" .Values.circuit.maximumWait) }}
{{- with .Values.filter.criteria }}
{{- include "octavo.variable" (list "OCTAVO_FILTER_CRITERIA" (toJson .)) }}
{{- end }}
{{- include "octavo.variable" (list "OCTAVO_FILTER_UNPARSABLE" .Values.filter.unparsable) }}
{{- include "octavo.variable" (list "OCTAVO_DEAD_LETTER_DESTINATION" .Values.deadLetter.destination) }}
{{- if eq .Values.deadLetter.destination "sink" }}
{{- include "octavo.variable" (list "OCTAVO_DEAD_LETTER_SINK" .Values.deadLetter.sink) }}
{{- else }}
{{- include "octavo.variable" (list "OCTAVO_DEAD_LETTER_BUCKET" (.Values.deadLetter.bucket | default .Values.storage.bucket)) }}
{{- include "octavo.variable" (list "OCTAVO_DEAD_LETTER_PREFIX" .Values.deadLetter.prefix) }}
{{- end }}
{{- include "octavo.variable" (list "OCTAVO_TELEMETRY_OTLP_ENDPOINT" .Values.telemetry.otlpEndpoint) }}
{{- with .Values.telemetry.headersSecret }}
- name: OCTAVO_TELEMETRY_OTLP_HEADERS
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: headers
{{- end }}
{{- /* A fraction, which the variables of other numbers would lose. */ -}}
{{- include "octavo.variable" (list "OCTAVO_TELEMETRY_SAMPLE_RATIO" (kindIs "invalid" .Values.telemetry.sampleRatio | ternary "" (toString .Values.telemetry.sampleRatio))) }}
{{- if .Values.redrive.existingSecret }}
{{- include "octavo.variable" (list "OCTAVO_REDRIVE_BEARER_TOKEN_FILE" "/etc/octavo/redrive/token") }}
{{- end }}
{{- with $service.env }}
{{ toYaml . }}
{{- end }}
{{- end -}}
