/* global module, require, process */
const { join } = require('node:path');

// Of a project's specs that run together, the snapshots stand together too, in the project.
const together = join(__dirname, 'together.cjs');
const snapshots = join(process.env['SPECS_OF'] ?? __dirname, 'src/__snapshots__/specs.snap');

module.exports = {
  resolveSnapshotPath: (test) => (test === together ? snapshots : `${test}.snap`),
  resolveTestPath: (snapshot) => (snapshot === snapshots ? together : snapshot.slice(0, -'.snap'.length)),
  testPathForConsistencyCheck: together,
};
