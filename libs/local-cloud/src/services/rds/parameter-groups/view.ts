import type { ParameterGroup } from './parameter-group.ts';

/** A parameter group as answers show it. */
export function parameterGroupView({ name, arn, family, description }: ParameterGroup): object {
  return {
    DBParameterGroupName: name,
    DBParameterGroupArn: arn,
    DBParameterGroupFamily: family,
    Description: description,
  };
}
