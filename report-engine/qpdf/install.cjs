'use strict';

// npm ci, unless what is installed is already what the lock file asks for.

const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const lock = readFileSync(join(__dirname, 'package-lock.json'), 'utf8');
const stamp = join(__dirname, 'node_modules', '.installed-lock.json');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--no-progress'], { cwd: __dirname, stdio: 'inherit', shell: true });
  if (npm.error || npm.status !== 0) {
    console.error('qpdf could not be installed: `npm ci` failed, see above. It needs npm (it comes with Node.js 20).');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
