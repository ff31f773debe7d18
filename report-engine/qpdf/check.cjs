'use strict';

// qpdf --check of a file: prints what qpdf has to say and ends with its status.
//
//   node check.cjs FILE [OPTION …]

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const qpdf = require('@neslinesli93/qpdf-wasm');

const [file, ...options] = process.argv.slice(2);
const folder = dirname(require.resolve('@neslinesli93/qpdf-wasm'));

qpdf({
  locateFile: name => join(folder, name),
  noInitialRun: true,
  print: line => console.log(line),
  printErr: line => console.log(line)
}).then(module => {
  module.FS.writeFile('/document.pdf', readFileSync(file));
  process.exitCode = module.callMain(['--check', ...options, '/document.pdf']);
});
