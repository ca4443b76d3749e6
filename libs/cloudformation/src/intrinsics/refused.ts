/** Functions that CloudFormation has and this engine has not, and why. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['Fn::Transform', 'macros need the function that expands them'],
  ['Fn::ForEach', 'loops over collections'],
  ['Fn::GetStackOutput', 'outputs of stacks in other accounts and regions'],
  ['Fn::RefAll', 'all values of a parameter type in the account'],
  ['Fn::ValueOf', 'attributes of the things that parameters name'],
  ['Fn::ValueOfAll', 'attributes of all things of a parameter type'],
]);
