import { rewrite } from './rewrite.ts';

const how = {
  ref: (name: string) => (name === 'Given' ? 'a value' : name === 'Mine' ? { Ref: 'NewMine' } : undefined),
  attribute: (resource: string, attribute: string) =>
    resource === 'Mine' ? { 'Fn::GetAtt': ['NewMine', attribute] } : undefined,
  condition: (name: string) => `New${name}`,
  mapping: (name: string) => `New${name}`,
};

test.each<[string, unknown, unknown]>([
  ['a reference', { Ref: 'Mine' }, { Ref: 'NewMine' }],
  ['a parameter that is given', { Ref: 'Given' }, 'a value'],
  ['a reference to something else', { Ref: 'AWS::Region' }, { Ref: 'AWS::Region' }],
  ['an attribute', { 'Fn::GetAtt': ['Mine', 'Arn'] }, { 'Fn::GetAtt': ['NewMine', 'Arn'] }],
  ['an attribute in one text', { 'Fn::GetAtt': 'Mine.A.B' }, { 'Fn::GetAtt': ['NewMine', 'A.B'] }],
  ['a choice', { 'Fn::If': ['Big', { Ref: 'Given' }, 1] }, { 'Fn::If': ['NewBig', 'a value', 1] }],
  ['a condition', { 'Fn::Not': [{ Condition: 'Big' }] }, { 'Fn::Not': [{ Condition: 'NewBig' }] }],
  ['the condition of a policy', { Condition: { Bool: { a: 'b' } } }, { Condition: { Bool: { a: 'b' } } }],
  [
    'a mapping',
    { 'Fn::FindInMap': ['Sizes', { Ref: 'Given' }, 'x'] },
    { 'Fn::FindInMap': ['NewSizes', 'a value', 'x'] },
  ],
  ['a text without references', { 'Fn::Sub': '${AWS::Region} ${!Mine}' }, { 'Fn::Sub': '${AWS::Region} ${!Mine}' }],
  [
    'a text with references',
    { 'Fn::Sub': '${Given}-${Mine.Arn}-${Other}' },
    {
      'Fn::Sub': [
        '${Inlined0}-${Inlined1}-${Other}',
        { Inlined0: 'a value', Inlined1: { 'Fn::GetAtt': ['NewMine', 'Arn'] } },
      ],
    },
  ],
  [
    'a text with variables of its own',
    { 'Fn::Sub': ['${Mine}-${Given}', { Mine: { Ref: 'Given' } }] },
    { 'Fn::Sub': ['${Mine}-${Inlined1}', { Mine: 'a value', Inlined1: 'a value' }] },
  ],
])('%s is rewritten wherever it stands', (_, value, expected) => {
  expect(rewrite({ A: [value] }, how)).toEqual({ A: [expected] });
});
