import { operation } from '../../../operation.ts';
import { boolean, oneOf, string } from '../../../shapes/declare.ts';
import { tagList } from '../parameters/tags.ts';
import { writeParameter } from '../parameters/write-parameter.ts';

/** Writes a parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
export const putParameter = operation({
  name: 'PutParameter',
  input: {
    Name: string({ required: true, min: 1, max: 2048 }),
    Description: string({ max: 1024 }),
    Value: string({ required: true, min: 1 }),
    Type: oneOf('String', 'StringList', 'SecureString'),
    KeyId: string({ min: 1, max: 256 }),
    Overwrite: boolean(),
    AllowedPattern: string({ max: 1024 }),
    Tags: tagList,
    Tier: oneOf('Standard', 'Advanced', 'Intelligent-Tiering'),
    DataType: string({ max: 128 }),
  },
  run(input, context) {
    const written = writeParameter(context, {
      name: input.Name,
      value: input.Value,
      type: input.Type,
      description: input.Description,
      keyId: input.KeyId,
      overwrite: input.Overwrite,
      allowedPattern: input.AllowedPattern,
      tier: input.Tier,
      dataType: input.DataType,
      tags: new Map(input.Tags?.map(({ Key, Value }) => [Key, Value])),
    });
    return { Version: written.version, Tier: written.tier };
  },
});
