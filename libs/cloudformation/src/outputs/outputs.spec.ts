import { draft, environment, topic } from '../stacks/world.fixture.ts';
import { scopeOf } from '../stacks/blueprint.ts';
import { checkExports } from './check-exports.ts';
import { describeOutputs, evaluateOutputs } from './evaluate-outputs.ts';
import { importsOf } from './imports.ts';

const resource = { physicalId: 'a-1', attributes: {} };

function outputsOf(outputs: unknown, parameters = {}) {
  const blueprint = draft({ Parameters: parameters, Resources: { A: topic() }, Outputs: outputs });
  return evaluateOutputs(
    blueprint.template.outputs,
    scopeOf(blueprint, () => resource),
  );
}

describe('outputs', () => {
  it('are texts, sorted by key, with their exports', () => {
    const outputs = outputsOf({
      B: { Value: 5, Description: 'a number' },
      A: { Value: { Ref: 'A' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-a' } } },
    });
    expect(describeOutputs(outputs)).toEqual([
      { OutputKey: 'A', OutputValue: 'a-1', ExportName: 'shop-a' },
      { OutputKey: 'B', OutputValue: '5', Description: 'a number' },
    ]);
  });

  it.each([
    [
      { O: { Value: { 'Fn::GetAZs': '' } } },
      'Template format error: Output O is malformed. The Value field of every Outputs member must evaluate to a String.',
    ],
    [
      { O: { Value: '', Export: { Name: 'o' } } },
      'Cannot export output O. Exported values must not be empty or whitespace-only.',
    ],
    [
      { O: { Value: 'x', Export: {} } },
      'Template format error: Output O is malformed. Every Export must contain a Name.',
    ],
  ])('%j are refused', (outputs, message) => {
    expect(() => outputsOf(outputs)).toThrow(new Error(message));
  });

  it('do not export one name twice', () => {
    const outputs = outputsOf({ O: { Value: 'x', Export: { Name: 'n' } }, P: { Value: 'y', Export: { Name: 'n' } } });
    expect(() => checkExports('shop', [], outputs, environment().exports)).toThrow(/Duplicate Export names/);
  });
});

describe('imports', () => {
  it('are those of what is let in', () => {
    const exports = { ...environment().exports, value: () => 'x' };
    const blueprint = draft(
      {
        Conditions: { No: { 'Fn::Equals': ['a', 'b'] } },
        Resources: {
          A: topic({ D: { 'Fn::ImportValue': { 'Fn::Sub': '${AWS::Region}-vpc' } } }),
          B: topic({ D: { 'Fn::ImportValue': 'never' } }, { Condition: 'No' }),
          C: topic({ D: { 'Fn::If': ['No', { 'Fn::ImportValue': 'neither' }, { 'Fn::ImportValue': 'also' }] } }),
        },
      },
      {},
      environment({ exports }),
    );
    expect(importsOf(blueprint)).toEqual(['also', 'eu-west-1-vpc']);
  });
});
