/// Values to pictures: bars, lines, areas, pies and points, their axes, legends and labels, as
/// draw ops with real text.
///
/// Where the values come from is `composition`'s business; how an op gets into a file is
/// `pdf`'s. Colors follow each other so that they can be told apart by people who do not see
/// all of them, and on paper that has none.
package dev.octavo.engine.chart;
