/// The table, made by JasperReports: the report is compiled once, loaded once per process, filled
/// without a virtualizer and exported compressed.
package dev.octavo.benchmarks.jasperreports;
