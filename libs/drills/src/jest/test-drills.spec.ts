import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drill } from '../drill/drill.ts';
import { testDrills } from './test-drills.ts';

/** What CDK would have left: a stack with one alarm. */
const folder = mkdtempSync(join(tmpdir(), 'drilled-'));
const template = {
  Resources: {
    Alarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmName: 'too-many-waiting',
        Namespace: 'Shop',
        MetricName: 'Waiting',
        Statistic: 'Maximum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 80,
        ComparisonOperator: 'GreaterThanThreshold',
      },
    },
  },
};
writeFileSync(join(folder, 'shop.json'), JSON.stringify(template));
const artifact = {
  type: 'aws:cloudformation:stack',
  environment: 'aws://unknown-account/us-east-1',
  properties: { templateFile: 'shop.json' },
};
writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: { shop: artifact } }));
afterAll(() => rmSync(folder, { recursive: true }));

const waiting = { namespace: 'Shop', name: 'Waiting' };
const drills = {
  queueGrows: drill('a queue grows', ({ at, metric, expectAlarm }) => {
    at('12:00', metric(waiting).publishes('0..100x11'));
    expectAlarm('too-many-waiting').firesWithin('12m');
  }),
  queueIsShort: drill('a queue is short', ({ at, metric, expectAlarm }) => {
    at('12:00', metric(waiting).publishes('5~3x30'));
    expectAlarm('too-many-waiting').neverFires();
  }),
  notADrill: 'something else that a file may export',
};

describe('drills as tests of Jest', () => {
  testDrills({ assemblies: [folder], drills: [drills] });
});
