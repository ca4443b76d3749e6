import { waitsFor } from './template.ts';

const references = (value: unknown) => waitsFor({ Type: 'T', Properties: { value } });

describe('a resource waits for', () => {
  test.each<[string, unknown, string[]]>([
    ['what it refers to', { Ref: 'Vpc' }, ['Vpc']],
    ['what it takes an attribute of', { 'Fn::GetAtt': ['Key', 'Arn'] }, ['Key']],
    ['what it takes an attribute of in one string', { 'Fn::GetAtt': 'Db.Endpoint.Address' }, ['Db']],
    ['what a text names', { 'Fn::Sub': '${Vpc}/${Key.Arn}/${AWS::Region}' }, ['Vpc', 'Key', 'AWS::Region']],
    ['nothing that a text spells out', { 'Fn::Sub': '${!Vpc} $Vpc' }, []],
    [
      'what the variables of a text refer to, not the variables themselves',
      { 'Fn::Sub': ['${Host}/${Vpc}', { Host: { 'Fn::GetAtt': ['Db', 'Endpoint'] } }] },
      ['Vpc', 'Db'],
    ],
    [
      'references at any depth',
      [{ a: [{ 'Fn::Join': ['', ['x', { Ref: 'Deep' }]] }] }, { Ref: 'Vpc' }],
      ['Deep', 'Vpc'],
    ],
    ['each of them once', [{ Ref: 'Vpc' }, { 'Fn::GetAtt': ['Vpc', 'Id'] }], ['Vpc']],
    ['nothing in plain values', ['Ref', 5, null, { Name: 'Vpc' }], []],
  ])('%s', (_what, value, expected) => {
    expect(references(value)).toEqual(expected);
  });

  test('what it names in DependsOn, one or several', () => {
    expect(waitsFor({ Type: 'T', DependsOn: 'Vpc' })).toEqual(['Vpc']);
    expect(waitsFor({ Type: 'T', DependsOn: ['Vpc', 'Key'], Properties: { Key: { Ref: 'Key' } } })).toEqual([
      'Vpc',
      'Key',
    ]);
    expect(waitsFor({ Type: 'T' })).toEqual([]);
  });
});
