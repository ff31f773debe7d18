{{/* The prefix of all objects' names. Short enough for "-report-service" and a revision's "-00001" after it. */}}
{{- define "octavo.fullname" -}}
{{- $chart := default .Chart.Name .Values.nameOverride -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $chart .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $chart | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "octavo.reportService.name" -}}
{{ include "octavo.fullname" . }}-report-service
{{- end -}}

{{- define "octavo.ingestService.name" -}}
{{ include "octavo.fullname" . }}-ingest-service
{{- end -}}

{{- define "octavo.broker.name" -}}
{{ .Values.broker.name | default (include "octavo.fullname" .) }}
{{- end -}}

{{- define "octavo.deadLetters.name" -}}
{{ include "octavo.fullname" . }}-dead-letters
{{- end -}}

{{- define "octavo.templates.name" -}}
{{ .Values.templates.existingConfigMap | default (printf "%s-templates" (include "octavo.fullname" .)) }}
{{- end -}}

{{/* Arguments: root, service (its values), name (its object's name). */}}
{{- define "octavo.serviceAccountName" -}}
{{- if .service.serviceAccount.create -}}
{{ .service.serviceAccount.name | default .name }}
{{- else -}}
{{ .service.serviceAccount.name | default "default" }}
{{- end -}}
{{- end -}}

{{/* Arguments: root, image. */}}
{{- define "octavo.image" -}}
{{- with .image.registry }}{{ . }}/{{ end -}}
{{ .image.repository }}
{{- if .image.digest }}@{{ .image.digest }}{{ else }}:{{ .image.tag | default .root.Chart.AppVersion }}{{ end -}}
{{- end -}}

{{/* What selects the pods of a component; it never changes. Arguments: root, component. */}}
{{- define "octavo.selectorLabels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* The labels of an object. Arguments: root, component. */}}
{{- define "octavo.labels" -}}
{{ include "octavo.selectorLabels" . }}
app.kubernetes.io/part-of: octavo
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Where a broker of this chart takes events, as far as its class says so. */}}
{{- define "octavo.broker.ingress" -}}
{{- $path := printf "%s/%s" .Release.Namespace (include "octavo.broker.name" .) -}}
{{- if not .Values.broker.create -}}
{{- else if eq .Values.broker.class "MTChannelBasedBroker" -}}
http://broker-ingress.knative-eventing.svc/{{ $path }}
{{- else if eq .Values.broker.class "Kafka" -}}
http://kafka-broker-ingress.knative-eventing.svc/{{ $path }}
{{- else if eq .Values.broker.class "KafkaNamespaced" -}}
http://kafka-broker-ingress.{{ .Release.Namespace }}.svc/{{ $path }}
{{- end -}}
{{- end -}}
