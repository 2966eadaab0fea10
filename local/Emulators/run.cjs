// Runs an emulator's own program in this process and ends it when the host that started it goes away, however it goes:
// the host holds the other end of our standard input, and the kernel closes that even when the host is killed.
// A terminal sends Ctrl-C, and some supervisors SIGTERM, to the whole group: those are the host's business, because its
// running functions still need their storage.
'use strict';
const http = require('node:http');
const { pathToFileURL } = require('node:url');
const { dirname, join, resolve } = require('node:path');

const graceMilliseconds = 60000;
// By then a worker whose host was killed has ended, too (its startup hook gives it ten seconds).
const patienceMilliseconds = 12000;
const signals = ['SIGINT', 'SIGTERM'];
const closers = [];

for (const signal of signals) process.on(signal, () => {});
for (const name of ['on', 'once', 'addListener']) {
  const register = process[name];
  process[name] = function (event, listener) {
    if (!signals.includes(event)) return register.call(this, event, listener);
    if (event === 'SIGTERM') closers.push(listener);
    return this;
  };
}

// A server waits for its open connections before its data are written for the last time. One that nobody ends must not cost the data.
const closeServer = http.Server.prototype.close;
http.Server.prototype.close = function (done) {
  setTimeout(() => this.closeAllConnections(), patienceMilliseconds).unref();
  return closeServer.call(this, done);
};

function close() {
  setTimeout(() => process.exit(0), graceMilliseconds).unref();
  if (closers.length === 0) process.exit(0);
  for (const closer of closers) closer('SIGTERM');
}

// A killed host reads no more. What is said to it then must not end us before the data are written.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.stdin.on('end', close).on('error', close).resume();

const program = resolve(process.argv[2]);
process.argv.splice(1, 2, program);

// Every ten minutes Azurite looks through all its blobs for bytes that nothing refers to, and answers nobody meanwhile: where many were
// written, for minutes. In memory, where a test run has them, they go with the process.
if (process.argv.includes('--inMemoryPersistence')) {
  require(join(dirname(program), 'blob', 'utils', 'constants.js')).DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1000;
}
import(pathToFileURL(program).href).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
