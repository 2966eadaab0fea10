// Makes the storage emulator list fifty blobs a page instead of 5,000, so that a test comes behind a full page in seconds.
'use strict';
const { dirname, join, resolve } = require('node:path');

const emulator = dirname(resolve(process.argv[2]));
require(join(emulator, 'blob', 'utils', 'constants.js')).DEFAULT_LIST_BLOBS_MAX_RESULTS = 50;
