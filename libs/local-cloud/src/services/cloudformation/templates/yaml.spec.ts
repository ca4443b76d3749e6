import { readYaml } from './yaml.ts';

it.each([
  ['!Ref Topic', { Ref: 'Topic' }],
  ['!GetAtt Queue.Arn', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
  ['!GetAtt Outer.Outputs.Name', { 'Fn::GetAtt': ['Outer', 'Outputs.Name'] }],
  ['!Sub "${A}-b"', { 'Fn::Sub': '${A}-b' }],
  [
    '!If [Large, !Ref A, !Join [",", [a, !Ref B]]]',
    { 'Fn::If': ['Large', { Ref: 'A' }, { 'Fn::Join': [',', ['a', { Ref: 'B' }]] }] },
  ],
  ['!Sub ["${x}", { x: !GetAtt Q.Arn }]', { 'Fn::Sub': ['${x}', { x: { 'Fn::GetAtt': ['Q', 'Arn'] } }] }],
  ['!Transform { Name: Include }', { 'Fn::Transform': { Name: 'Include' } }],
  ['2010-09-09', '2010-09-09'],
])('reads %s', (text, data) => {
  expect(readYaml(`It: ${text}`)).toStrictEqual({ It: data });
});

it('refuses what is no YAML', () => {
  expect(() => readYaml('a: [b')).toThrow();
});
