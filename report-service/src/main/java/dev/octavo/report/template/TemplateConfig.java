package dev.octavo.report.template;

import io.smallrye.config.ConfigMapping;

import jakarta.validation.constraints.NotEmpty;

import java.nio.file.Path;
import java.util.List;

/// Where templates come from.
@ConfigMapping(prefix = "octavo.template")
public interface TemplateConfig {
    /// The folders of the templates, separated by commas: each holds files `NAME.yaml` or
    /// folders `NAME/` with a `template.yaml`, and beside it the files that it names. Changed
    /// files are seen at once. No default.
    @NotEmpty
    List<Path> directory();
}
