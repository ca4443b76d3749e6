import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Imports run one way: tiers use the CDK libraries, those use the engines, and names and contracts use nothing at all; drills stand beside. */
const layers = [
  { sourceTag: 'layer:tier', onlyDependOnLibsWithTags: ['layer:tier', 'layer:cdk', 'layer:drill', 'layer:pure'] },
  { sourceTag: 'layer:cdk', onlyDependOnLibsWithTags: ['layer:cdk', 'layer:engine', 'layer:pure'] },
  {
    sourceTag: 'layer:engine',
    onlyDependOnLibsWithTags: ['layer:engine'],
    bannedExternalImports: ['aws-cdk-lib', 'constructs', '@aws-sdk/*', 'zod'],
  },
  {
    sourceTag: 'layer:pure',
    onlyDependOnLibsWithTags: ['layer:pure'],
    bannedExternalImports: ['aws-cdk-lib', 'constructs'],
  },
  {
    sourceTag: 'layer:local-cloud',
    onlyDependOnLibsWithTags: ['layer:engine'],
    bannedExternalImports: ['aws-cdk-lib', 'constructs'],
  },
  {
    sourceTag: 'layer:drill',
    onlyDependOnLibsWithTags: ['layer:cdk', 'layer:engine', 'layer:local-cloud', 'layer:pure'],
  },
  { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: ['*'] },
];

const pure = 'libs/{cloudwatch,logs,notifications,cloudformation,naming,contract}/src/**/*.ts';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/testdata/**', '.nx/**'] },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { '@nx': nx },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: layers, allow: [], enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // An index that a loop has just bounded, a group that a pattern always captures: the `!` states it where it is used.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `index['key']` is how TypeScript's noPropertyAccessFromIndexSignature wants unknown keys written.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'name what is exported: the list is the door of the library' },
      ],
    },
  },
  {
    // A synthesised template has no type; an assertion that reads it wrongly fails.
    files: ['**/*.spec.ts', 'libs/tier-checks/src/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    // What is deployed knows nothing of what plays with it.
    files: ['apps/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@shopwatch/drills', message: 'drills stand in the folder drills of a tier' }] },
      ],
    },
  },
  {
    files: [pure],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'this library runs anywhere; take it as an argument' }] },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'take it as an argument' },
        { name: 'Buffer', message: 'use Uint8Array' },
        { name: 'setTimeout', message: 'time comes in as an argument' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time comes in as an argument' },
        { object: 'Math', property: 'random', message: 'randomness comes in as an argument' },
      ],
    },
  },
);
