import type { AssembledStack, TemplateResource } from '../assembly/assembly.ts';
import { deployAssemblies } from '../assembly/deploy-assemblies.ts';
import { drill, type Drill } from '../drill/drill.ts';
import { runDrill } from '../runner/run-drill.ts';

const alarm = (MetricName: string, Threshold: number): TemplateResource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: MetricName,
    Namespace: 'AWS/RDS',
    MetricName,
    Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'rds-shop' }],
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold,
    ComparisonOperator: 'GreaterThanThreshold',
  },
});

const subnet = (zone: string, CidrBlock: string): TemplateResource => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { VpcId: { Ref: 'Vpc' }, AvailabilityZone: zone, CidrBlock },
});

/** Where a database can stand. */
const network: Readonly<Record<string, TemplateResource>> = {
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  One: subnet('us-east-1a', '10.0.1.0/24'),
  Two: subnet('us-east-1b', '10.0.2.0/24'),
  Subnets: {
    Type: 'AWS::RDS::DBSubnetGroup',
    Properties: { DBSubnetGroupDescription: 'both', SubnetIds: [{ Ref: 'One' }, { Ref: 'Two' }] },
  },
};

const database: TemplateResource = {
  Type: 'AWS::RDS::DBInstance',
  Properties: {
    DBInstanceIdentifier: 'rds-shop',
    DBInstanceClass: 'db.t3.micro',
    Engine: 'postgres',
    AllocatedStorage: '20',
    DBSubnetGroupName: { Ref: 'Subnets' },
    MasterUsername: 'somebody',
    MasterUserPassword: 'something-long',
  },
};

const stack: AssembledStack = {
  name: 'shop',
  account: undefined,
  region: undefined,
  template: {
    Resources: {
      ...network,
      Database: database,
      Full: alarm('DatabaseConnections', 70),
      Hot: alarm('CPUUtilization', 80),
    },
  },
  assets: [],
  after: [],
};

const unmet = async (one: Drill): Promise<unknown[]> => {
  const { fault, outcomes } = await runDrill(one, await deployAssemblies([stack], { at: Date.UTC(2026, 10, 20, 10) }));
  return fault === undefined ? outcomes.filter(({ instead }) => instead !== undefined) : [fault];
};

test('several conditions hold at once, and a ramp that has begun goes on', async () => {
  const both = drill('full and hot', ({ at, expectAlarm, ...stage }) => {
    const rds = stage.database('rds-shop');
    at('12:00', rds.connections.rampsTo(80, { over: '10m' }));
    at('12:04', rds.cpu.jumpsTo(95));
    expectAlarm('CPUUtilization').isIn('OK', { at: '12:04' }).isIn('ALARM', { at: '12:07' });
    expectAlarm('DatabaseConnections').isIn('OK', { at: '12:05' }).isIn('ALARM', { at: '12:13' });
  });
  expect(await unmet(both)).toEqual([]);
});

test('a new amount replaces the one before, and recovery ends all of them', async () => {
  const replaced = drill('less, then calm', ({ at, expectAlarm, ...stage }) => {
    const rds = stage.database('rds-shop');
    at('12:00', rds.connections.jumpsTo(80), rds.cpu.jumpsTo(95));
    at('12:10', rds.connections.jumpsTo(40));
    at('12:20', rds.recovers());
    expectAlarm('DatabaseConnections').isIn('ALARM', { at: '12:09' }).isIn('OK', { at: '12:15' });
    expectAlarm('CPUUtilization').isIn('ALARM', { at: '12:19' }).isIn('OK', { at: '12:25' });
  });
  expect(await unmet(replaced)).toEqual([]);
});

test('a condition that the model does not know is refused in its words', async () => {
  const strange = drill('strange', ({ at, resource, expectAlarm }) => {
    at('12:00', resource('AWS::RDS::DBInstance', 'rds-shop').isUnder('on-fire'));
    expectAlarm('CPUUtilization').neverFires();
  });
  expect(await unmet(strange)).toEqual([expect.stringMatching(/unknown condition "on-fire"; .*connections=N over T/)]);
});
