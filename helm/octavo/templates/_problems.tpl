{{/*
What the schema cannot say: which values are missing, and which contradict each other. All of it is
told at once.
*/}}
{{- define "octavo.problems" -}}
{{- $values := .Values -}}
{{- $problems := list -}}
{{- if not $values.aws.region -}}
  {{- $problems = append $problems "aws.region: missing; expected the region, for example eu-central-1" -}}
{{- end -}}
{{- if not $values.storage.bucket -}}
  {{- $problems = append $problems "storage.bucket: missing; expected the bucket for documents" -}}
{{- end -}}
{{- if not $values.journal.tableName -}}
  {{- $problems = append $problems "journal.tableName: missing; expected the DynamoDB table of the journal" -}}
{{- end -}}
{{- if $values.kinesis.enabled -}}
  {{- if not $values.kinesis.streamName -}}
    {{- $problems = append $problems "kinesis.streamName: missing; expected the stream, or kinesis.enabled: false" -}}
  {{- end -}}
  {{- if not $values.kinesis.applicationName -}}
    {{- $problems = append $problems "kinesis.applicationName: missing; expected a name that no other installation has" -}}
  {{- end -}}
{{- end -}}
{{- if and $values.kinesis.consumerArn (ne $values.kinesis.retrieval "fan-out") -}}
  {{- $problems = append $problems "kinesis.consumerArn: is used only when kinesis.retrieval is fan-out" -}}
{{- end -}}
{{- $atTimestamp := eq $values.kinesis.startingPosition "AT_TIMESTAMP" -}}
{{- if and $atTimestamp (not $values.kinesis.startingPositionTimestamp) -}}
  {{- $problems = append $problems "kinesis.startingPositionTimestamp: missing; startingPosition AT_TIMESTAMP needs it" -}}
{{- else if and $values.kinesis.startingPositionTimestamp (not $atTimestamp) -}}
  {{- $problems = append $problems "kinesis.startingPositionTimestamp: is used only when startingPosition is AT_TIMESTAMP" -}}
{{- end -}}
{{- if eq $values.delivery.mode "direct" -}}
  {{- if not $values.kinesis.enabled -}}
    {{- $problems = append $problems "delivery.mode: direct is for records of a stream, but kinesis.enabled is false" -}}
  {{- else if not (or $values.delivery.replySink (include "octavo.broker.ingress" .)) -}}
    {{- $problems = append $problems "delivery.replySink: missing; it follows from the broker only when broker.create is true and broker.class is MTChannelBasedBroker, Kafka or KafkaNamespaced" -}}
  {{- end -}}
{{- else if $values.delivery.replySink -}}
  {{- $problems = append $problems "delivery.replySink: is used only when delivery.mode is direct; in mode broker the broker takes the answers" -}}
{{- end -}}
{{- $delivery := $values.delivery -}}
{{- if eq $delivery.mode "direct" -}}
  {{- if $delivery.contentMode -}}
    {{- $problems = append $problems "delivery.contentMode: is used only when delivery.mode is broker; in mode direct events travel in batches" -}}
  {{- end -}}
{{- else -}}
  {{- range $key := list "batchSize" "maximumBatchingWindowInSeconds" "bisectBatchOnFunctionError" -}}
    {{- if not (kindIs "invalid" (get $delivery $key)) -}}
      {{- $problems = append $problems (printf "delivery.%s: is used only when delivery.mode is direct; a broker takes one event a request" $key) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if and $values.telemetry.headersSecret (not $values.telemetry.otlpEndpoint) -}}
  {{- $problems = append $problems "telemetry.headersSecret: is used only with telemetry.otlpEndpoint" -}}
{{- end -}}
{{- $letters := $values.deadLetter -}}
{{- if eq $letters.destination "sink" -}}
  {{- if not $letters.sink -}}
    {{- $problems = append $problems "deadLetter.sink: missing; destination sink needs the URL that takes dead letters" -}}
  {{- end -}}
  {{- range $key := list "bucket" "prefix" -}}
    {{- if get $letters $key -}}
      {{- $problems = append $problems (printf "deadLetter.%s: is used only when deadLetter.destination is s3" $key) -}}
    {{- end -}}
  {{- end -}}
{{- else if $letters.sink -}}
  {{- $problems = append $problems "deadLetter.sink: is used only when deadLetter.destination is sink" -}}
{{- end -}}
{{- if and (not $values.broker.create) (not $values.broker.name) -}}
  {{- $problems = append $problems "broker.name: missing; expected the name of an existing broker, since broker.create is false" -}}
{{- end -}}
{{- $sink := $values.trigger.deadLetterSink -}}
{{- $sinks := 0 -}}
{{- if $sink.createBroker -}}{{- $sinks = add1 $sinks -}}{{- end -}}
{{- if $sink.ref -}}{{- $sinks = add1 $sinks -}}{{- end -}}
{{- if $sink.uri -}}{{- $sinks = add1 $sinks -}}{{- end -}}
{{- if eq (int $sinks) 0 -}}
  {{- $problems = append $problems "trigger.deadLetterSink: missing; expected one of createBroker, ref and uri, since Knative drops events that have no dead letter sink" -}}
{{- else if gt (int $sinks) 1 -}}
  {{- $problems = append $problems "trigger.deadLetterSink: expected one of createBroker, ref and uri, but several are set" -}}
{{- end -}}
{{- if (gt (int $values.rendering.attemptLimit) (int (add1 $values.trigger.retry))) -}}
  {{- $problems = append $problems (printf "rendering.attemptLimit: %d attempts can never be reached, since trigger.retry allows %d deliveries" (int $values.rendering.attemptLimit) (int (add1 $values.trigger.retry))) -}}
{{- end -}}
{{- $service := $values.reportService -}}
{{- if and $values.rendering.maxConcurrent $service.containerConcurrency (gt (int $values.rendering.maxConcurrent) (int $service.containerConcurrency)) -}}
  {{- $problems = append $problems (printf "rendering.maxConcurrent: %d renderings can never be reached, since reportService.containerConcurrency lets %d requests in" (int $values.rendering.maxConcurrent) (int $service.containerConcurrency)) -}}
{{- end -}}
{{- if and $service.scaling.maxScale (gt (int $service.scaling.minScale) (int $service.scaling.maxScale)) -}}
  {{- $problems = append $problems (printf "reportService.scaling.minScale: %d is more than maxScale, %d" (int $service.scaling.minScale) (int $service.scaling.maxScale)) -}}
{{- end -}}
{{- if not (regexMatch "^[a-z]" (include "octavo.fullname" .)) -}}
  {{- $problems = append $problems (printf "fullnameOverride: missing; the name of a Knative Service starts with a letter, but %q does not" (include "octavo.fullname" .)) -}}
{{- end -}}
{{- if $problems -}}
  {{- fail (printf "\n\nThese values do not go together:\n  - %s\n" (join "\n  - " $problems)) -}}
{{- end -}}
{{- end -}}
