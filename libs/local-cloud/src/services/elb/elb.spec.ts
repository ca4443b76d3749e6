import { EC2Client, StartInstancesCommand, StopInstancesCommand } from '@aws-sdk/client-ec2';
import {
  AddTagsCommand,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  DeregisterTargetsCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  RegisterTargetsCommand,
  RemoveTagsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { clearSignal, setSignal } from '../../signals/signals.ts';
import { shopFront } from '../../testing/shop-front.ts';
import { shopNetwork, webServer } from '../../testing/shop-network.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const elb = () => cloud.client(ElasticLoadBalancingV2Client);
const ec2 = () => cloud.client(EC2Client);
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const seconds = (count: number) => cloud.local.clock.advance(count * 1000);
const health = async (arn: string) => {
  const answer = await elb().send(new DescribeTargetHealthCommand({ TargetGroupArn: arn }));
  return answer.TargetHealthDescriptions!.map(({ TargetHealth }) => TargetHealth);
};
const states = async (arn: string) => (await health(arn)).map((one) => one?.State);

describe('a load balancer', () => {
  it('is described as it was deployed', async () => {
    const { loadBalancer, network } = await shopFront(cloud);
    const { LoadBalancers } = await elb().send(new DescribeLoadBalancersCommand({ Names: ['alb-shop'] }));
    expect(LoadBalancers).toMatchObject([
      {
        LoadBalancerArn: loadBalancer.physicalId,
        LoadBalancerName: 'alb-shop',
        Scheme: 'internet-facing',
        State: { Code: 'active' },
        CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
        SecurityGroups: [network.groupId],
        AvailabilityZones: [{ ZoneName: 'eu-west-1a' }, { ZoneName: 'eu-west-1b' }],
        CreatedTime: new Date(cloud.local.clock.now()),
      },
    ]);
    const attributes = await loadBalancer.attributes();
    expect(attributes['DNSName']).toBe(LoadBalancers![0]!.DNSName);
    expect(loadBalancer.physicalId).toMatch(new RegExp(`:loadbalancer/${String(attributes['LoadBalancerFullName'])}$`));
    expect(attributes['LoadBalancerFullName']).toMatch(/^app\/alb-shop\/[0-9a-f]{16}$/);
  });

  it('has the attributes that it was given, and the usual ones', async () => {
    const { loadBalancer } = await shopFront(cloud);
    const LoadBalancerArn = loadBalancer.physicalId;
    const change = (Key: string, Value: string) =>
      elb().send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [{ Key, Value }] }));
    await change('idle_timeout.timeout_seconds', '30');
    const { Attributes } = await elb().send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    expect(Attributes).toContainEqual({ Key: 'idle_timeout.timeout_seconds', Value: '30' });
    expect(Attributes).toContainEqual({ Key: 'routing.http2.enabled', Value: 'true' });
    await expect(change('idle_timeout', '30')).rejects.toMatchObject({
      message: "Load balancer attribute key 'idle_timeout' is not recognized",
    });
  });

  it('stays while it is protected', async () => {
    const { loadBalancer } = await shopFront(cloud);
    const protect = (Value: string) =>
      elb().send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn: loadBalancer.physicalId,
          Attributes: [{ Key: 'deletion_protection.enabled', Value }],
        }),
      );
    await protect('true');
    await expect(loadBalancer.delete()).rejects.toThrow('cannot be deleted because deletion protection is enabled');
    await protect('false');
    await loadBalancer.delete();
    await expect(elb().send(new DescribeLoadBalancersCommand({ Names: ['alb-shop'] }))).rejects.toMatchObject({
      name: 'LoadBalancerNotFoundException',
      message: "Load balancers '[alb-shop]' not found",
    });
  });

  it('needs two zones', async () => {
    const { subnetIds } = await shopNetwork(cloud);
    const one = { Name: 'alb-shop', Subnets: [subnetIds[0]] };
    await expect(elb().send(new CreateLoadBalancerCommand(one))).rejects.toMatchObject({
      message: 'At least two subnets in two different Availability Zones must be specified',
    });
  });

  it('keeps its subnets from being deleted', async () => {
    const network = await shopNetwork(cloud);
    const subnet = await deployed(cloud, 'AWS::EC2::Subnet', {
      VpcId: network.vpcId,
      CidrBlock: '10.0.3.0/24',
      AvailabilityZone: 'eu-west-1c',
    });
    await elb().send(
      new CreateLoadBalancerCommand({ Name: 'alb-shop', Subnets: [network.subnetIds[0], subnet.physicalId] }),
    );
    await expect(subnet.delete()).rejects.toThrow('has dependencies and cannot be deleted.');
  });

  it('refuses what this cloud does not model', async () => {
    const { subnetIds } = await shopNetwork(cloud);
    const Subnets = [...subnetIds];
    const create = new CreateLoadBalancerCommand({ Name: 'nlb', Subnets, Type: 'network' });
    await expect(elb().send(create)).rejects.toMatchObject({
      message: "Load balancer type 'network' is not modelled by this cloud; it serves 'application'",
    });
  });
});

describe('a listener', () => {
  it('forwards to its target group, by a default rule too', async () => {
    const { listener, loadBalancer, targetGroup } = await shopFront(cloud);
    const { Listeners } = await elb().send(new DescribeListenersCommand({ LoadBalancerArn: loadBalancer.physicalId }));
    const forward = { Type: 'forward', TargetGroupArn: targetGroup.physicalId };
    expect(Listeners).toMatchObject([{ ListenerArn: listener.physicalId, Port: 80, DefaultActions: [forward] }]);
    const { Rules } = await elb().send(new DescribeRulesCommand({ ListenerArn: listener.physicalId }));
    expect(Rules).toMatchObject([{ Priority: 'default', IsDefault: true, Actions: [forward] }]);
  });

  it('has rules in the order of their priorities', async () => {
    const { listener, targetGroup } = await shopFront(cloud);
    const rule = (Priority: number, path: string) =>
      deployed(cloud, 'AWS::ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: listener.physicalId,
        Priority,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: [path] } }],
        Actions: [{ Type: 'forward', TargetGroupArn: targetGroup.physicalId }],
      });
    await rule(20, '/basket');
    await rule(10, '/checkout');
    const { Rules } = await elb().send(new DescribeRulesCommand({ ListenerArn: listener.physicalId }));
    expect(Rules!.map(({ Priority }) => Priority)).toEqual(['10', '20', 'default']);
    await expect(rule(10, '/')).rejects.toThrow("Priority '10' is currently in use");
  });

  it('is alone on its port', async () => {
    const { loadBalancer, targetGroup } = await shopFront(cloud);
    const again = new CreateListenerCommand({
      LoadBalancerArn: loadBalancer.physicalId,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroup.physicalId }],
    });
    await expect(elb().send(again)).rejects.toMatchObject({
      name: 'DuplicateListenerException',
      message: `A listener already exists on this port for this load balancer '${loadBalancer.physicalId}'`,
    });
  });
});

describe('a target group', () => {
  it('is described as it was deployed', async () => {
    const { targetGroup, loadBalancer } = await shopFront(cloud);
    const { TargetGroups } = await elb().send(new DescribeTargetGroupsCommand({ Names: ['targets-shop'] }));
    expect(TargetGroups).toMatchObject([
      {
        TargetGroupArn: targetGroup.physicalId,
        HealthCheckPath: '/',
        HealthyThresholdCount: 2,
        Matcher: { HttpCode: '200' },
        LoadBalancerArns: [loadBalancer.physicalId],
      },
    ]);
    expect((await targetGroup.attributes())['TargetGroupFullName']).toMatch(
      /^targetgroup\/targets-shop\/[0-9a-f]{16}$/,
    );
    const { Attributes } = await elb().send(
      new DescribeTargetGroupAttributesCommand({ TargetGroupArn: targetGroup.physicalId }),
    );
    expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '30' });
  });

  it('has healthy targets as soon as it is in use', async () => {
    const { targetGroup, listener } = await shopFront(cloud);
    expect(await states(targetGroup.physicalId)).toEqual(['healthy', 'healthy']);
    await listener.delete();
    expect(await health(targetGroup.physicalId)).toContainEqual({
      State: 'unused',
      Reason: 'Target.NotInUse',
      Description: 'Target group is not configured to receive traffic from the load balancer',
    });
  });

  it('notices after two failed checks that a web server is down, and after two good ones that it is back', async () => {
    const { targetGroup } = await shopFront(cloud);
    setSignal(scope(), 'web-1', 'web-server-down');
    await seconds(30);
    expect(await states(targetGroup.physicalId)).toEqual(['healthy', 'healthy']);
    await seconds(30);
    expect(await health(targetGroup.physicalId)).toEqual([
      { State: 'unhealthy', Reason: 'Target.FailedHealthChecks', Description: 'Health checks failed' },
      { State: 'healthy' },
    ]);
    clearSignal(scope(), 'web-1');
    await seconds(60);
    expect(await states(targetGroup.physicalId)).toEqual(['healthy', 'healthy']);
  });

  it('sends nothing to a stopped instance, and takes it back when it has booted', async () => {
    const { serverIds, targetGroup } = await shopFront(cloud);
    await ec2().send(new StopInstancesCommand({ InstanceIds: [serverIds[0]] }));
    await seconds(60);
    expect((await health(targetGroup.physicalId))[0]).toEqual({
      State: 'unused',
      Reason: 'Target.InvalidState',
      Description: 'Target is in the stopped state',
    });
    await ec2().send(new StartInstancesCommand({ InstanceIds: [serverIds[0]] }));
    await seconds(60);
    expect(await states(targetGroup.physicalId)).toEqual(['unhealthy', 'healthy']);
    await seconds(120);
    expect(await states(targetGroup.physicalId)).toEqual(['healthy', 'healthy']);
  });

  it('lets a target finish before it goes', async () => {
    const { serverIds, targetGroup } = await shopFront(cloud);
    const Targets = [{ Id: serverIds[1] }];
    await elb().send(new DeregisterTargetsCommand({ TargetGroupArn: targetGroup.physicalId, Targets }));
    expect(await states(targetGroup.physicalId)).toEqual(['healthy', 'draining']);
    await seconds(30);
    expect(await states(targetGroup.physicalId)).toEqual(['healthy']);
  });

  it('takes no target that does not run', async () => {
    const { network, targetGroup } = await shopFront(cloud);
    const id = await webServer(cloud, network);
    await ec2().send(new StopInstancesCommand({ InstanceIds: [id] }));
    const register = new RegisterTargetsCommand({ TargetGroupArn: targetGroup.physicalId, Targets: [{ Id: id }] });
    await expect(elb().send(register)).rejects.toMatchObject({
      name: 'InvalidTargetException',
      message: `The following targets are not in a running state and cannot be registered: '${id}'`,
    });
  });

  it('stays while a listener forwards to it', async () => {
    const { targetGroup } = await shopFront(cloud);
    await expect(targetGroup.delete()).rejects.toThrow('is currently in use by a listener or a rule');
  });

  it('goes on with its checks after a state was saved and loaded', async () => {
    const { targetGroup } = await shopFront(cloud);
    cloud.local.load(cloud.local.save());
    setSignal(scope(), 'targets-shop', 'unhealthy=1');
    await seconds(60);
    expect((await health(targetGroup.physicalId))[0]).toEqual({
      State: 'unhealthy',
      Reason: 'Target.ResponseCodeMismatch',
      Description: 'Health checks failed with these codes: [500]',
    });
  });

  it('has a timeout smaller than its interval', async () => {
    const { vpcId } = await shopNetwork(cloud);
    const wrong = { HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 5 };
    const create = new CreateTargetGroupCommand({ Name: 'shop', Port: 80, Protocol: 'HTTP', VpcId: vpcId, ...wrong });
    await expect(elb().send(create)).rejects.toMatchObject({
      message: 'Health check timeout must be smaller than the interval',
    });
  });
});

describe('tags', () => {
  it('are set, shown and taken away', async () => {
    const { listener } = await shopFront(cloud);
    const ResourceArns = [listener.physicalId];
    await elb().send(new AddTagsCommand({ ResourceArns, Tags: [{ Key: 'tier', Value: 'web' }] }));
    const shown = async () => {
      const { TagDescriptions } = await elb().send(new DescribeTagsCommand({ ResourceArns }));
      return TagDescriptions![0]!.Tags!.map(({ Key }) => Key);
    };
    expect(await shown()).toEqual(expect.arrayContaining(['environment', 'tier']));
    await elb().send(new RemoveTagsCommand({ ResourceArns, TagKeys: ['tier'] }));
    expect(await shown()).not.toContain('tier');
  });
});
