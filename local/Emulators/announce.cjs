// Tells, a line of JSON each, of every upload that the storage emulator has just carried out for whoever asked: what Event Grid
// is told of in Azure. Node names every answered request on a channel of its own, so nothing of the emulator is touched.
'use strict';
const { subscribe } = require('node:diagnostics_channel');

subscribe('http.server.response.finish', ({ request, response }) => {
  if (request.method !== 'PUT' || response.statusCode >= 300) return;
  const headers = request.headers;
  const upload = {
    port: request.socket.localPort,
    path: request.originalUrl ?? request.url,
    blobType: headers['x-ms-blob-type'],
    isCopy: 'x-ms-copy-source' in headers,
    contentType: headers['x-ms-blob-content-type'] ?? headers['content-type'],
    length: Number(headers['x-ms-original-content-length'] ?? headers['content-length'] ?? 0),
    etag: response.getHeader('etag'),
    requestId: response.getHeader('x-ms-request-id'),
  };
  process.stdout.write(`upload ${JSON.stringify(upload)}\n`);
});
