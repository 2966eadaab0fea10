// MailDev writes a mail to its file while it comes in, and leaves the file where it is when the connection breaks before the mail's end.
// After a restart the inbox then shows a mail that the server never took (RFC 5321, section 4.1.1.4), and once more when it was sent
// again. Under this script a file gets its name only once the mail is whole.
'use strict';
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const create = fs.createWriteStream;
fs.createWriteStream = (path, options) => {
  if (!String(path).endsWith('.eml')) return create(path, options);
  const part = `${path}.part`;
  const stream = create(part, options);
  stream._final = (done) => fs.rename(part, path, done);
  return stream;
};
syncBuiltinESMExports();
