// Lets the storage emulator carry an archive of 100,000. It answers the same, sooner:
// a query that names a partition looks through that partition instead of the whole table, as Table storage does;
// it saves itself when it ends instead of every five seconds, which took the longer the more it held.
'use strict';
const { dirname, join, resolve } = require('node:path');

const saves = 5000;
const atOnce = globalThis.setInterval;
globalThis.setInterval = (work, every, ...rest) => atOnce(work, every === saves ? 2 ** 31 - 1 : every, ...rest);

require('node:v8').setFlagsFromString('--max-old-space-size=12000');

const emulator = dirname(resolve(process.argv[2]));
const { prototype } = require(join(emulator, 'table', 'persistence', 'LokiTableMetadataStore.js')).default;
const query = prototype.queryTableEntities;
prototype.queryTableEntities = function (context, account, table, options, ...next) {
  const partition = /PartitionKey eq '((?:[^']|'')*)'/u.exec(options.filter ?? '')?.[1];
  if (partition === undefined || / or /u.test(options.filter)) return query.call(this, context, account, table, options, ...next);
  const whole = this.getEntityCollection(account, table, context);
  const narrowed = { chain: () => whole.chain().find({ PartitionKey: partition.replaceAll("''", "'") }) };
  return query.call(
    Object.create(this, { getEntityCollection: { value: () => narrowed } }), context, account, table, options, ...next);
};

// A blob that replaces another takes its place. The emulator removes and adds it, for which it moves the places of all blobs behind it
// in four indices: by 60,000 pieces that took more of its time than everything else.
const { createRequire } = require('node:module');
const { Collection } = createRequire(join(emulator, 'main.js'))('lokijs');
const { remove, insert } = Collection.prototype;
const same = (one, other) => ['accountName', 'containerName', 'name', 'snapshot'].every((key) => one[key] === other[key]);
const blobs = '$BLOBS_COLLECTION$';

Collection.prototype.remove = function (blob) {
  if (this.name !== blobs || typeof blob !== 'object' || Array.isArray(blob)) return remove.call(this, blob);
  this.replaced = blob; // It still stands; whatever comes next but a blob of its name, in this very step, takes it away.
  queueMicrotask(() => this.settle());
  return blob;
};
Collection.prototype.settle = function () {
  const gone = this.replaced;
  this.replaced = undefined;
  if (gone) remove.call(this, gone);
};
Collection.prototype.insert = function (blob, ...rest) {
  const before = this.replaced;
  if (!before || Array.isArray(blob) || !same(before, blob)) {
    if (before) this.settle();
    return insert.call(this, blob, ...rest);
  }
  this.replaced = undefined;
  const [, position] = this.get(before.$loki, true);
  blob.$loki = before.$loki;
  blob.meta = before.meta;
  this.data[position] = blob;
  this.dirty = true;
  return blob;
};
for (const name of ['find', 'findOne', 'chain', 'by', 'update', 'count']) {
  const original = Collection.prototype[name];
  if (original) Collection.prototype[name] = function (...all) {
    if (this.replaced) this.settle();
    return original.apply(this, all);
  };
}
