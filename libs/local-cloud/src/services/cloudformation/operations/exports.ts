import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { noSuchExport } from '../faults.ts';
import { exportsOf, importersOf } from '../stacks/exports.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/** Lists what stacks export. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html */
export const listExports = operation({
  name: 'ListExports',
  input: { NextToken: nextToken },
  run(input, context) {
    const { items, nextToken: NextToken } = page([...exportsOf(context).values()], input.NextToken);
    const Exports = items.map(({ name, value, stack }) => ({ ExportingStackId: stack.id, Name: name, Value: value }));
    return { Exports, NextToken };
  },
});

/** Lists who imports an export. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html */
export const listImports = operation({
  name: 'ListImports',
  input: { ExportName: string({ required: true, min: 1 }), NextToken: nextToken },
  run(input, context) {
    const importers = importersOf(context, input.ExportName);
    if (importers.length === 0) throw noSuchExport(input.ExportName);
    const { items, nextToken: NextToken } = page(importers, input.NextToken);
    return { Imports: items, NextToken };
  },
});
