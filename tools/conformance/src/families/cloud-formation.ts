import { catalogue, type CatalogueType } from '@shopwatch/local-cloud';
import { compared } from '../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject, ListFamily } from '../family.ts';

/** Error texts of CloudFormation; the requests that led to them are made in the local cloud's own tests. */
export const cfnRecordedErrors: ListFamily = {
  name: 'cfn-recorded-errors',
  shape: 'list',
  notRun: 'the recording does not hold the request',
  recognises: (entry) => typeof entry.key === 'string' && 'expected' in entry && !('input' in entry),
  case: (entry) => ({ id: String(entry.id ?? entry.key), run: () => compared('a request', undefined) }),
};

/** Which changes of a resource replace it, for each type that the local cloud has, over the properties that it takes. */
export const cfnReturnValues: DocumentFamily = {
  name: 'cfn-return-values',
  shape: 'document',
  recognises: (document) => {
    const types = Object.keys(document);
    return types.length > 0 && types.every((type) => /^(AWS::)?\w+::\w+/.test(type));
  },
  cases: (document) => Object.entries(document).map(([type, described]) => typeCase(type, described)),
};

function typeCase(id: string, described: JsonObject): ConformanceCase {
  const type = localTypes().get(id.startsWith('AWS::') ? id : `AWS::${id}`);
  if (type === undefined) return { id, notRun: 'the local cloud has no such type', run: () => compared(id, undefined) };
  return {
    id,
    run: () =>
      compared(
        { replacement: taken(type, described.replacement), some: taken(type, described.some) },
        { replacement: [...type.replacement].sort(), some: [...type.some].sort() },
      ),
  };
}

function localTypes(): ReadonlyMap<string, CatalogueType> {
  return new Map(catalogue().flatMap(({ resourceTypes }) => resourceTypes.map((type) => [type.type, type])));
}

/** What is said of the properties that the local cloud takes. */
function taken({ properties }: CatalogueType, described: readonly string[] = []): readonly string[] {
  return described.filter((property) => properties.includes(property)).sort();
}
