import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { boolean, integer, string } from '../../../shapes/declare.ts';
import { invalidNextToken } from '../parameters/faults.ts';
import { checkPath } from '../parameters/name-rules.ts';
import { latest, parametersOf } from '../parameters/parameter.ts';
import { publicParametersUnder } from '../parameters/public-parameters.ts';
import { describeReading } from '../parameters/read-parameter.ts';

/** Reads the parameters right under a path, or at any depth. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
export const getParametersByPath = operation({
  name: 'GetParametersByPath',
  input: {
    Path: string({ required: true, min: 1, max: 2048 }),
    Recursive: boolean(),
    WithDecryption: boolean(),
    MaxResults: integer({ min: 1, max: 10 }),
    NextToken: string(),
  },
  run(input, context) {
    checkPath(input.Path);
    const prefix = input.Path.endsWith('/') ? input.Path : `${input.Path}/`;
    const under = [...parametersOf(context).values(), ...publicParametersUnder(context, input.Path)]
      .filter(({ name }) => name.startsWith(prefix))
      .filter(({ name }) => input.Recursive === true || !name.slice(prefix.length).includes('/'))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    const page = pageOf(under, { token: input.NextToken, size: input.MaxResults ?? 10 });
    if (page === undefined) throw invalidNextToken();
    const Parameters = page.items.map((parameter) => {
      const reading = { parameter, version: latest(parameter), selector: undefined };
      return describeReading(context, reading, input.WithDecryption ?? false);
    });
    return { Parameters, NextToken: page.nextToken };
  },
});
