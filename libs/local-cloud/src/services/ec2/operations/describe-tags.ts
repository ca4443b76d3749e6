import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { taggables } from '../tags.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly value: string;
  readonly tags: Record<string, string>;
}

const filters: FilterTable<Row> = {
  key: ({ key }) => key,
  'resource-id': ({ id }) => id,
  'resource-type': ({ kind }) => kind,
  value: ({ value }) => value,
};

/** Shows tags one by one. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html */
export const describeTags = operation({
  name: 'DescribeTags',
  input: describeInput,
  output: { Tags: list(structure({}), { wire: 'tagSet' }) },
  run(input, context) {
    const rows = taggables(context).flatMap(({ id, kind, tags }) =>
      Object.entries(tags).map(([key, value]): Row => ({ id, kind, key, value, tags: { [key]: value } })),
    );
    const { page, ...rest } = selected(rows, input, filters);
    return {
      Tags: page.map(({ id, kind, key, value }) => ({ Key: key, ResourceId: id, ResourceType: kind, Value: value })),
      ...rest,
    };
  },
});
