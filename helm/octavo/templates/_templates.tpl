{{/* The report templates by file name. A file of the values wins over the sample of the same name. */}}
{{- define "octavo.templates.files" -}}
{{- $files := dict -}}
{{- if .Values.templates.sample -}}
{{- range $path, $content := .Files.Glob "files/templates/*.yaml" -}}
{{- $_ := set $files (base $path) (toString $content) -}}
{{- end -}}
{{- end -}}
{{- toYaml (merge (deepCopy .Values.templates.files) $files) -}}
{{- end -}}
