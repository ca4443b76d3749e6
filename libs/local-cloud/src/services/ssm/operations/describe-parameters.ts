import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import type { Scope } from '../../../scope.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { invalidNextToken } from '../parameters/faults.ts';
import { latest, parameterArn, parametersOf, type Parameter } from '../parameters/parameter.ts';

/** A condition that listed parameters meet. */
interface Filter {
  readonly Key: string;
  readonly Option?: string;
  readonly Values?: readonly string[];
}

/** Lists what parameters there are, without their values. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html */
export const describeParameters = operation({
  name: 'DescribeParameters',
  input: {
    ParameterFilters: list(
      structure({
        Key: string({ required: true, min: 1, max: 132, pattern: 'tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType' }),
        Option: string({ min: 1, max: 10 }),
        Values: list(string({ min: 1, max: 1024 }), { min: 1, max: 50 }),
      }),
    ),
    MaxResults: integer({ min: 1, max: 50 }),
    NextToken: string(),
  },
  run(input, context) {
    const filters = input.ParameterFilters ?? [];
    const found = [...parametersOf(context).values()]
      .filter((parameter) => filters.every((filter) => meets(parameter, filter)))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    const page = pageOf(found, { token: input.NextToken, size: input.MaxResults ?? 50 });
    if (page === undefined) throw invalidNextToken();
    return { Parameters: page.items.map((parameter) => metadata(context, parameter)), NextToken: page.nextToken };
  },
});

function meets(parameter: Parameter, { Key, Option = 'Equals', Values = [] }: Filter): boolean {
  switch (Key) {
    case 'Name':
      return Values.some((value) => nameMeets(parameter.name, Option, value));
    case 'Path':
      return Values.some((value) => pathMeets(parameter.name, Option, value));
    case 'Type':
      return Values.includes(latest(parameter).type);
    case 'KeyId':
      return Values.includes(latest(parameter).keyId ?? '');
    case 'Tier':
      return Values.includes(latest(parameter).tier);
    case 'DataType':
      return Values.includes(latest(parameter).dataType);
    case 'Label':
      return false;
    default:
      return tagMeets(parameter.tags.get(Key.slice('tag:'.length)), Values);
  }
}

function nameMeets(name: string, option: string, value: string): boolean {
  switch (option) {
    case 'Equals':
      return name === value || name === `/${value}`;
    case 'BeginsWith':
      return name.startsWith(value) || name.startsWith(`/${value}`);
    case 'Contains':
      return name.includes(value);
    default:
      throw invalidOption(option);
  }
}

function pathMeets(name: string, option: string, value: string): boolean {
  const prefix = value.endsWith('/') ? value : `${value}/`;
  if (option !== 'Recursive' && option !== 'OneLevel' && option !== 'Equals') throw invalidOption(option);
  return name.startsWith(prefix) && (option === 'Recursive' || !name.slice(prefix.length).includes('/'));
}

function tagMeets(value: string | undefined, wanted: readonly string[]): boolean {
  return value !== undefined && (wanted.length === 0 || wanted.includes(value));
}

function invalidOption(option: string): AwsError {
  return new AwsError('InvalidFilterOption', `The following filter option is not valid: ${option}.`);
}

function metadata(scope: Scope, parameter: Parameter): object {
  const version = latest(parameter);
  return {
    Name: parameter.name,
    ARN: parameterArn(scope, parameter.name),
    Type: version.type,
    KeyId: version.keyId,
    LastModifiedDate: new Date(version.modified),
    LastModifiedUser: version.modifiedBy,
    Description: version.description,
    AllowedPattern: version.allowedPattern,
    Version: version.version,
    Tier: version.tier,
    Policies: [],
    DataType: version.dataType,
  };
}
