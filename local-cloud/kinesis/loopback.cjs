'use strict';

// Loaded into the emulator before its own code (node --require). The emulator listens on every
// interface and has no option against it: whatever port it asks for, it gets a free one of
// 127.0.0.1, and a line on standard output says which.

const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (...args) {
  const asked = typeof args[0] === 'object' && args[0] !== null ? args[0].port : args[0];
  const callback = args.findLast((arg) => typeof arg === 'function');
  this.once('listening', () => {
    console.log(`asked for ${asked}, listening on http://127.0.0.1:${this.address().port}`);
  });
  return listen.call(this, { host: '127.0.0.1', port: 0 }, callback);
};
