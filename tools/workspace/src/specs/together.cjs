/* global describe, test, process, require */
const { join } = require('node:path');

// The one test file that Jest sees: each spec in a block of its own, so that its hooks are its own too.
for (const spec of process.env['SPECS'].split('\n'))
  describe(spec, () => {
    try {
      require(join(process.env['SPECS_OF'], spec));
    } catch (error) {
      test('can be loaded', () => {
        throw error;
      });
    }
  });
