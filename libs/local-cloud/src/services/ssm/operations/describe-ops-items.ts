import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import { opsItemsOf, type OpsItem } from '../ops-items/ops-item.ts';
import { opsItemSummary } from '../ops-items/view.ts';
import { invalidNextToken } from '../parameters/faults.ts';

/** A condition that listed OpsItems meet. */
interface Filter {
  readonly Key: string;
  readonly Values: readonly string[];
  readonly Operator: string;
}

/** Lists OpsItems, the newest first. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeOpsItems.html */
export const describeOpsItems = operation({
  name: 'DescribeOpsItems',
  input: {
    OpsItemFilters: list(
      structure({
        Key: string({ required: true }),
        Values: list(string(), { required: true }),
        Operator: required(oneOf('Equal', 'Contains')),
      }),
    ),
    MaxResults: integer({ min: 1, max: 50 }),
    NextToken: string(),
  },
  run(input, context) {
    const tests = (input.OpsItemFilters ?? []).map(meets);
    const found = [...opsItemsOf(context).values()].filter((item) => tests.every((test) => test(item))).reverse();
    const page = pageOf(found, { token: input.NextToken, size: input.MaxResults ?? 50 });
    if (page === undefined) throw invalidNextToken();
    return { OpsItemSummaries: page.items.map(opsItemSummary), NextToken: page.nextToken };
  },
});

function meets({ Key, Values, Operator }: Filter): (item: OpsItem) => boolean {
  const read = readers.get(Key);
  if (read === undefined) throw invalidFilter(Key);
  return (item) => {
    const value = read(item) ?? '';
    return Values.some((wanted) => (Operator === 'Equal' ? value === wanted : value.includes(wanted)));
  };
}

const readers = new Map<string, (item: OpsItem) => string | undefined>([
  ['Category', ({ category }) => category],
  ['CreatedBy', ({ createdBy }) => createdBy],
  ['OpsItemId', ({ id }) => id],
  ['OpsItemType', ({ type }) => type],
  ['Severity', ({ severity }) => severity],
  ['Source', ({ source }) => source],
  ['Status', ({ status }) => status],
  ['Title', ({ title }) => title],
]);

function invalidFilter(key: string): AwsError {
  return new AwsError(
    'InvalidFilter',
    `The filter name is not valid here: ${key}. Known are ${[...readers.keys()].join(', ')}.`,
  );
}
