import type { JsonObject } from '@shopwatch/cloudformation';
import { LocalCloud } from '../../../local-cloud.ts';
import { NOON } from '../../../testing/test-cloud.ts';
import { deployTemplate, type TemplateDeployment } from './deploy-template.ts';
import { destroyStack } from './destroy-stack.ts';
import type { StackOutcome } from './stack-outcome.ts';

let cloud: LocalCloud;
beforeEach(() => (cloud = new LocalCloud({ clock: NOON, seed: 1 })));

const deploy = (template: TemplateDeployment['template'], more: Partial<TemplateDeployment> = {}) =>
  deployTemplate(cloud.scope(), { stackName: 'shop', template, ...more });

const destroy = () => destroyStack(cloud.scope(), 'shop');

const parameter = (properties: JsonObject): JsonObject => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Type: 'String', ...properties },
});

const two = (value: string): JsonObject => ({
  Resources: { One: parameter({ Name: '/one', Value: value }), Two: parameter({ Value: { Ref: 'One' } }) },
  Outputs: { Name: { Value: { Ref: 'One' } } },
});

const story = ({ events }: StackOutcome) => events.map(({ logicalId, status }) => `${logicalId} ${status}`);

it('makes a stack while the clock stands still', async () => {
  const outcome = await deploy(two('1'));
  expect(outcome).toMatchObject({
    status: 'CREATE_COMPLETE',
    changed: true,
    outputs: { Name: '/one' },
    resources: { One: '/one', Two: expect.stringMatching(/^CFN-Two-/) },
  });
  expect(story(outcome)).toEqual([
    'shop CREATE_IN_PROGRESS',
    'One CREATE_IN_PROGRESS',
    'One CREATE_IN_PROGRESS',
    'One CREATE_COMPLETE',
    'Two CREATE_IN_PROGRESS',
    'Two CREATE_IN_PROGRESS',
    'Two CREATE_COMPLETE',
    'shop CREATE_COMPLETE',
  ]);
});

it('leaves a stack alone that is so already', async () => {
  await deploy(two('1'));
  expect(await deploy(two('1'))).toMatchObject({ status: 'CREATE_COMPLETE', changed: false, events: [] });
});

it('updates what changed and nothing else', async () => {
  await deploy(two('1'));
  const outcome = await deploy(two('2'));
  expect(story(outcome)).toEqual([
    'shop UPDATE_IN_PROGRESS',
    'One UPDATE_IN_PROGRESS',
    'One UPDATE_COMPLETE',
    'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'shop UPDATE_COMPLETE',
  ]);
});

it('rolls back in the reverse order when a resource fails, and says why', async () => {
  const template = {
    Resources: {
      One: parameter({ Name: '/one', Value: '1' }),
      Two: parameter({ Name: '/two', Value: { Ref: 'One' } }),
      Bad: parameter({ Name: 'not a name', Value: { Ref: 'Two' } }),
    },
  };
  const outcome = await deploy(template);
  expect(outcome).toMatchObject({
    status: 'ROLLBACK_COMPLETE',
    statusReason: expect.stringMatching(/^The following resource\(s\) failed to create: \[Bad\]\./),
    resources: {},
  });
  expect(story(outcome).filter((line) => line.endsWith('DELETE_COMPLETE'))).toEqual([
    'Bad DELETE_COMPLETE',
    'Two DELETE_COMPLETE',
    'One DELETE_COMPLETE',
  ]);
});

it('reads parameters of SSM types, and YAML', async () => {
  await deploy(two('seven'));
  const template = [
    'Parameters: { Given: { Type: "AWS::SSM::Parameter::Value<String>" } }',
    'Resources:',
    '  Copy: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Sub "${Given}!" } }',
    'Outputs: { Copied: { Value: !GetAtt Copy.Value } }',
  ].join('\n');
  const outcome = await deploy(template, { stackName: 'copy', parameters: { Given: '/one' } });
  expect(outcome.outputs).toEqual({ Copied: 'seven!' });
});

it('refuses a template in the words of CloudFormation', async () => {
  await expect(deploy({ Resources: { A: { Type: 'AWS::No::Such' } } })).rejects.toThrow(
    'Template format error: Unrecognized resource types: [AWS::No::Such]',
  );
});

it('deletes a stack, but what is to be kept', async () => {
  await deploy({
    Resources: {
      Gone: parameter({ Name: '/gone', Value: '1' }),
      Kept: { ...parameter({ Name: '/kept', Value: '1' }), DeletionPolicy: 'Retain' },
    },
  });
  const outcome = await destroy();
  expect(outcome?.status).toBe('DELETE_COMPLETE');
  expect(story(outcome!)).toContain('Kept DELETE_SKIPPED');
  expect(await destroy()).toBeUndefined();
});
