import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteClusterCommand,
  DeleteServiceCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  RegisterTaskDefinitionCommand,
  UpdateClusterSettingsCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const client = () => cloud.client(ECSClient);
const arn = (resource: string) => `arn:aws:ecs:eu-west-1:123456789012:${resource}`;
const containers = [{ name: 'app', image: 'app:1', cpu: 256, memory: 512 }];
const register = (more: object = {}) =>
  client().send(new RegisterTaskDefinitionCommand({ family: 'pay', containerDefinitions: containers, ...more }));
const serve = async (more: object = {}) => {
  await client().send(new CreateClusterCommand({ clusterName: 'payments' }));
  await register();
  const service = { cluster: 'payments', serviceName: 'processor', taskDefinition: 'pay', desiredCount: 2, ...more };
  return client().send(new CreateServiceCommand(service));
};
const describe1 = async (name = 'payments') =>
  (await client().send(new DescribeClustersCommand({ clusters: [name] }))).clusters?.[0];

describe('a cluster', () => {
  it('is made, shown, listed, changed and deleted', async () => {
    const settings = [{ name: 'containerInsights' as const, value: 'enabled' }];
    const tags = [{ key: 'team', value: 'payments' }];
    const { cluster } = await client().send(new CreateClusterCommand({ clusterName: 'payments', settings, tags }));
    expect(cluster).toMatchObject({ clusterArn: arn('cluster/payments'), status: 'ACTIVE', settings, tags });
    expect((await client().send(new ListClustersCommand({}))).clusterArns).toEqual([arn('cluster/payments')]);
    await client().send(
      new UpdateClusterSettingsCommand({
        cluster: arn('cluster/payments'),
        settings: [{ name: 'containerInsights', value: 'disabled' }],
      }),
    );
    expect((await describe1())?.settings).toEqual([{ name: 'containerInsights', value: 'disabled' }]);
    await client().send(new DeleteClusterCommand({ cluster: 'payments' }));
    expect(await describe1()).toBeUndefined();
  });

  it('that is made again stays as it is', async () => {
    await client().send(new CreateClusterCommand({ tags: [{ key: 'a', value: '1' }] }));
    await client().send(new CreateClusterCommand({}));
    expect(await describe1('default')).toMatchObject({ tags: [{ key: 'a', value: '1' }] });
  });

  it('that is missing is a failure of its own', async () => {
    const { failures } = await client().send(new DescribeClustersCommand({ clusters: ['gone'] }));
    expect(failures).toEqual([{ arn: arn('cluster/gone'), reason: 'MISSING' }]);
    await expect(client().send(new DeleteClusterCommand({ cluster: 'gone' }))).rejects.toThrow('Cluster not found.');
  });

  it('cannot be watched in a way that does not exist', async () => {
    const settings = [{ name: 'containerInsights' as const, value: 'on' }];
    await expect(client().send(new CreateClusterCommand({ settings }))).rejects.toThrow(
      'Invalid value for containerInsights: on',
    );
  });

  it('with services on it is not deleted', async () => {
    await serve();
    await expect(client().send(new DeleteClusterCommand({ cluster: 'payments' }))).rejects.toMatchObject({
      name: 'ClusterContainsServicesException',
    });
  });
});

describe('a task definition', () => {
  it('has a revision for each time it is registered', async () => {
    await register();
    await register({ cpu: '512', memory: '1024' });
    const shown = async (taskDefinition: string) =>
      (await client().send(new DescribeTaskDefinitionCommand({ taskDefinition }))).taskDefinition;
    expect(await shown('pay')).toMatchObject({
      revision: 2,
      cpu: '512',
      taskDefinitionArn: arn('task-definition/pay:2'),
    });
    expect(await shown('pay:1')).toMatchObject({ revision: 1, containerDefinitions: containers });
    await expect(shown('gone')).rejects.toThrow('Unable to describe task definition.');
  });
});

describe('a service', () => {
  it('is made, shown, listed, changed and deleted', async () => {
    const { service } = await serve();
    expect(service).toMatchObject({
      serviceArn: arn('service/payments/processor'),
      taskDefinition: arn('task-definition/pay:1'),
      desiredCount: 2,
      runningCount: 2,
      launchType: 'EC2',
    });
    expect(await describe1()).toMatchObject({ activeServicesCount: 1, runningTasksCount: 2 });
    expect((await client().send(new ListServicesCommand({ cluster: 'payments' }))).serviceArns).toEqual([
      arn('service/payments/processor'),
    ]);
    await register();
    const place = { cluster: 'payments', service: 'processor' };
    await client().send(new UpdateServiceCommand({ ...place, desiredCount: 0, taskDefinition: 'pay' }));
    const shown = await client().send(
      new DescribeServicesCommand({ cluster: 'payments', services: ['processor', 'gone'] }),
    );
    expect(shown.services?.[0]).toMatchObject({ desiredCount: 0, taskDefinition: arn('task-definition/pay:2') });
    expect(shown.failures).toEqual([{ arn: arn('service/payments/gone'), reason: 'MISSING' }]);
    const deleted = await client().send(new DeleteServiceCommand(place));
    expect(deleted.service?.status).toBe('INACTIVE');
  });

  it('that wants tasks is deleted only by force', async () => {
    await serve();
    const place = { cluster: 'payments', service: 'processor' };
    await expect(client().send(new DeleteServiceCommand(place))).rejects.toThrow('while it is scaled above 0');
    await client().send(new DeleteServiceCommand({ ...place, force: true }));
    await expect(client().send(new UpdateServiceCommand(place))).rejects.toThrow('Service not found.');
  });

  it('is there once on a cluster', async () => {
    await serve();
    await expect(serve()).rejects.toThrow('Creation of service was not idempotent.');
  });
});

describe('the resource types', () => {
  it('make a cluster, a task definition and a service, and take them away', async () => {
    const ClusterSettings = [{ Name: 'containerInsights', Value: 'enabled' }];
    const cluster = await deployed(cloud, 'AWS::ECS::Cluster', { ClusterName: 'payments', ClusterSettings });
    expect(cluster.physicalId).toBe('payments');
    expect(await cluster.attributes()).toEqual({ Arn: arn('cluster/payments') });
    const task = await deployed(cloud, 'AWS::ECS::TaskDefinition', {
      Family: 'pay',
      Cpu: '256',
      Memory: '512',
      ContainerDefinitions: [{ Name: 'app', Image: 'app:1' }],
    });
    expect(task.physicalId).toBe(arn('task-definition/pay:1'));
    const properties = { Cluster: 'payments', ServiceName: 'processor', TaskDefinition: task.physicalId };
    const service = await deployed(cloud, 'AWS::ECS::Service', { ...properties, LaunchType: 'FARGATE' });
    expect(await service.attributes()).toEqual({ Name: 'processor', ServiceArn: arn('service/payments/processor') });
    await service.update({ ...properties, LaunchType: 'FARGATE', DesiredCount: 3 });
    expect(await describe1()).toMatchObject({ runningTasksCount: 3, settings: [{ value: 'enabled' }] });
    await cluster.update({ ClusterName: 'payments' });
    expect((await describe1())?.settings?.[0]?.value).toBe('disabled');
    for (const resource of [service, task, cluster]) await resource.delete();
    expect(await describe1()).toBeUndefined();
  });

  it('do not take over a cluster that is there', async () => {
    await deployed(cloud, 'AWS::ECS::Cluster', { ClusterName: 'payments' });
    await expect(deployed(cloud, 'AWS::ECS::Cluster', { ClusterName: 'payments' })).rejects.toThrow('already exists');
  });
});
