import {
  BatchGetTracesCommand,
  CreateGroupCommand,
  CreateSamplingRuleCommand,
  DeleteGroupCommand,
  DeleteSamplingRuleCommand,
  GetGroupCommand,
  GetGroupsCommand,
  GetSamplingRulesCommand,
  GetTraceSummariesCommand,
  PutTraceSegmentsCommand,
  UpdateGroupCommand,
  UpdateSamplingRuleCommand,
  XRayClient,
} from '@aws-sdk/client-xray';
import { deployed } from '../../testing/stack-resources.ts';
import { NOON, testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const client = () => cloud.client(XRayClient);
const rule = {
  RuleName: 'payments',
  Priority: 1000,
  Version: 1,
  ReservoirSize: 1,
  FixedRate: 0.1,
  URLPath: '*',
  Host: '*',
  HTTPMethod: '*',
  ServiceType: 'AWS::Lambda::Function',
  ServiceName: '*',
  ResourceARN: '*',
  Attributes: { environment: 'production' },
};
const arnOf = (name: string) => `arn:aws:xray:eu-west-1:123456789012:sampling-rule/${name}`;
const namesOfRules = async () => {
  const { SamplingRuleRecords = [] } = await client().send(new GetSamplingRulesCommand({}));
  return SamplingRuleRecords.map(({ SamplingRule }) => SamplingRule?.RuleName);
};

describe('a sampling rule', () => {
  it('is made, shown before the default one, changed and deleted', async () => {
    const { SamplingRuleRecord } = await client().send(new CreateSamplingRuleCommand({ SamplingRule: rule }));
    expect(SamplingRuleRecord).toEqual({
      SamplingRule: { ...rule, RuleARN: arnOf('payments') },
      CreatedAt: new Date(NOON),
      ModifiedAt: new Date(NOON),
    });
    await client().send(new CreateSamplingRuleCommand({ SamplingRule: { ...rule, RuleName: 'first', Priority: 1 } }));
    expect(await namesOfRules()).toEqual(['first', 'payments', 'Default']);
    const update = { RuleName: 'payments', FixedRate: 0.5 };
    const changed = await client().send(new UpdateSamplingRuleCommand({ SamplingRuleUpdate: update }));
    expect(changed.SamplingRuleRecord?.SamplingRule).toMatchObject({ FixedRate: 0.5, Priority: 1000 });
    await client().send(new DeleteSamplingRuleCommand({ RuleARN: arnOf('payments') }));
    expect(await namesOfRules()).toEqual(['first', 'Default']);
  });

  it.each([
    ['that is there already', new CreateSamplingRuleCommand({ SamplingRule: { ...rule, RuleName: 'Default' } })],
    ['without a name', new CreateSamplingRuleCommand({ SamplingRule: { ...rule, RuleName: undefined } })],
    ['that is not there', new DeleteSamplingRuleCommand({ RuleName: 'gone' })],
    ['that is not named', new DeleteSamplingRuleCommand({})],
  ])('%s is refused', async (_what, command) => {
    await expect(client().send(command as DeleteSamplingRuleCommand)).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  it('of a stack is named by its ARN, and replaced when its name changes', async () => {
    const made = await deployed(cloud, 'AWS::XRay::SamplingRule', { SamplingRule: rule });
    expect(made.physicalId).toBe(arnOf('payments'));
    expect(await made.attributes()).toEqual({ RuleARN: arnOf('payments') });
    await made.update({ SamplingRule: { ...rule, FixedRate: 1 } });
    const { SamplingRuleRecords } = await client().send(new GetSamplingRulesCommand({}));
    expect(SamplingRuleRecords?.[0]?.SamplingRule).toMatchObject({ RuleName: 'payments', FixedRate: 1 });
    await made.delete();
    expect(await namesOfRules()).toEqual(['Default']);
  });
});

describe('a group', () => {
  it('is made, shown, changed and deleted', async () => {
    const FilterExpression = 'service("payment-handler-production")';
    const { Group } = await client().send(new CreateGroupCommand({ GroupName: 'payments', FilterExpression }));
    expect(Group).toMatchObject({
      GroupName: 'payments',
      GroupARN: expect.stringMatching(/^arn:aws:xray:eu-west-1:123456789012:group\/payments\/[A-Z0-9]{26}$/),
      FilterExpression,
      InsightsConfiguration: { InsightsEnabled: false },
    });
    const { GroupARN } = Group!;
    await client().send(new UpdateGroupCommand({ GroupARN, InsightsConfiguration: { InsightsEnabled: true } }));
    const shown = await client().send(new GetGroupCommand({ GroupName: 'payments' }));
    expect(shown.Group).toMatchObject({ FilterExpression, InsightsConfiguration: { InsightsEnabled: true } });
    expect((await client().send(new GetGroupsCommand({}))).Groups).toHaveLength(1);
    await client().send(new DeleteGroupCommand({ GroupName: 'payments' }));
    await expect(client().send(new GetGroupCommand({ GroupName: 'payments' }))).rejects.toThrow('no group payments');
  });

  it('of a stack is named by its ARN', async () => {
    const made = await deployed(cloud, 'AWS::XRay::Group', { GroupName: 'payments' });
    expect(await made.attributes()).toEqual({ GroupARN: made.physicalId });
    await made.update({ GroupName: 'payments', FilterExpression: 'fault = true' });
    const { Group } = await client().send(new GetGroupCommand({ GroupARN: made.physicalId }));
    expect(Group?.FilterExpression).toBe('fault = true');
    await made.delete();
    expect((await client().send(new GetGroupsCommand({}))).Groups).toEqual([]);
  });
});

describe('a trace', () => {
  const traceId = '1-69188f40-a006649127e371903a2de979';
  const start = NOON / 1000;
  const segment = (id: string, more: object = {}) =>
    JSON.stringify({
      id,
      trace_id: traceId,
      name: 'payment-handler',
      start_time: start,
      end_time: start + 0.25,
      ...more,
    });
  const put = (...documents: string[]) =>
    client().send(new PutTraceSegmentsCommand({ TraceSegmentDocuments: documents }));
  const hour = { StartTime: new Date(NOON - 1_800_000), EndTime: new Date(NOON + 1_800_000) };

  it('is put together from its segments', async () => {
    const first = segment('70de5b6f19ff9a0a', { origin: 'AWS::Lambda::Function' });
    const second = segment('70de5b6f19ff9a0b', { name: 'bank', end_time: start + 0.5, fault: true });
    expect((await put(second, first)).UnprocessedTraceSegments).toEqual([]);
    const { TraceSummaries } = await client().send(new GetTraceSummariesCommand(hour));
    expect(TraceSummaries).toHaveLength(1);
    expect(TraceSummaries?.[0]).toMatchObject({
      Id: traceId,
      Duration: 0.5,
      HasFault: true,
      HasError: false,
      IsPartial: false,
    });
    const { Traces, UnprocessedTraceIds } = await client().send(
      new BatchGetTracesCommand({ TraceIds: [traceId, '1-69188f40-000000000000000000000000'] }),
    );
    expect(Traces?.[0]?.Segments?.map(({ Document }) => Document).sort()).toEqual([first, second].sort());
    expect(UnprocessedTraceIds).toEqual(['1-69188f40-000000000000000000000000']);
  });

  it('that is under way is complete once its segment comes again', async () => {
    const partial = async () =>
      (await client().send(new GetTraceSummariesCommand(hour))).TraceSummaries?.[0]?.IsPartial;
    await put(segment('70de5b6f19ff9a0a', { end_time: undefined, in_progress: true }));
    expect(await partial()).toBe(true);
    await put(segment('70de5b6f19ff9a0a'));
    expect(await partial()).toBe(false);
  });

  it.each([
    ['ParseError', 'no JSON'],
    ['InvalidId', segment('x')],
    ['InvalidTraceId', segment('70de5b6f19ff9a0a', { trace_id: 'x' })],
    ['InvalidName', segment('70de5b6f19ff9a0a', { name: '' })],
    ['MissingStartTime', segment('70de5b6f19ff9a0a', { start_time: undefined })],
    ['MissingEndTime', segment('70de5b6f19ff9a0a', { end_time: undefined })],
    ['SizeLimitExceeded', segment('70de5b6f19ff9a0a', { metadata: 'x'.repeat(65_536) })],
  ])('does not take a segment with %s, and takes the others', async (ErrorCode, document) => {
    const { UnprocessedTraceSegments } = await put(document, segment('70de5b6f19ff9a0c'));
    expect(UnprocessedTraceSegments).toMatchObject([{ ErrorCode }]);
    expect((await client().send(new GetTraceSummariesCommand(hour))).TraceSummaries).toHaveLength(1);
  });

  it.each([
    ['a window of more than a day', { StartTime: new Date(NOON - 90_000_000), EndTime: new Date(NOON) }],
    ['a window that ends before it begins', { StartTime: hour.EndTime, EndTime: hour.StartTime }],
  ])('is not looked for in %s', async (_what, window) => {
    await expect(client().send(new GetTraceSummariesCommand(window))).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });
});
