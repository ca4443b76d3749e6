import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { boolean, integer, string } from '../../../shapes/declare.ts';
import { invalidNextToken } from '../parameters/faults.ts';
import { readParameter, sealed } from '../parameters/read-parameter.ts';

/** Lists what a parameter has been, oldest first. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html */
export const getParameterHistory = operation({
  name: 'GetParameterHistory',
  input: {
    Name: string({ required: true, min: 1 }),
    WithDecryption: boolean(),
    MaxResults: integer({ min: 1, max: 50 }),
    NextToken: string(),
  },
  run(input, context) {
    const { parameter } = readParameter(context, input.Name);
    const page = pageOf(parameter.versions, { token: input.NextToken, size: input.MaxResults ?? 50 });
    if (page === undefined) throw invalidNextToken();
    const Parameters = page.items.map((version) => ({
      Name: parameter.name,
      Type: version.type,
      KeyId: version.keyId,
      LastModifiedDate: new Date(version.modified),
      LastModifiedUser: version.modifiedBy,
      Description: version.description,
      Value: version.type === 'SecureString' && !input.WithDecryption ? sealed(version.value) : version.value,
      AllowedPattern: version.allowedPattern,
      Version: version.version,
      Labels: [],
      Tier: version.tier,
      Policies: [],
      DataType: version.dataType,
    }));
    return { Parameters, NextToken: page.nextToken };
  },
});
