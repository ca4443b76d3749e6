import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readersOf } from './readers.mjs';

/** @param {Record<string, string>} sources */
function readers(sources) {
  const root = mkdtempSync(join(tmpdir(), 'readers-'));
  try {
    for (const [file, source] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    return Object.fromEntries(readersOf(Object.keys(sources), root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a tier is read by the tiers that import its contract', () => {
  const found = readers({
    'apps/road/src/road-stack.ts': '',
    'apps/shop/src/shop-stack.ts': "import { road } from '@shopwatch/road';",
    'apps/bank/src/bank-stack.ts':
      "import { type road } from '@shopwatch/road';\nimport { shop } from '@shopwatch/shop';",
  });
  assert.deepEqual(found, { road: ['bank', 'shop'], shop: ['bank'] });
});

test('libraries, other packages, a tier itself and tests do not make a reader', () => {
  const found = readers({
    'apps/road/src/road-stack.ts': "import { road } from '@shopwatch/road';",
    'apps/shop/src/shop-stack.ts': "import { TierStack } from '@shopwatch/tier';\nimport { App } from 'aws-cdk-lib';",
    'apps/shop/src/shop-stack.spec.ts': "import { road } from '@shopwatch/road';",
    'libs/tier/src/tier-stack.ts': "import { road } from '@shopwatch/road';",
  });
  assert.deepEqual(found, {});
});
