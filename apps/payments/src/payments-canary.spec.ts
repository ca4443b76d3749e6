import {
  account,
  arn,
  asWritten,
  found,
  joined,
  keyOf,
  partition,
  policyOf,
  properties,
  region,
  roleId,
  tagged,
  template,
  withSettings,
} from './payments.fixture.ts';

describe('payments: artifacts', () => {
  const [bucketId, bucket] = Object.entries(template.findResources('AWS::S3::Bucket'))[0] as [string, any];
  const policy = Object.values(template.findResources('AWS::S3::BucketPolicy'))[0] as any;
  const statement = (sid: string) =>
    policy.Properties.PolicyDocument.Statement.find(({ Sid }: { Sid?: string }) => Sid === sid);

  test('S2-009 the bucket is versioned, encrypted under its key and closed to the public', () => {
    template.resourceCountIs('AWS::S3::Bucket', 1);
    expect(bucket.Properties).toMatchObject({
      BucketName: joined('s3-observability-production-', account),
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn(keyOf('s3')) },
          },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  test('S2-010 it is emptied and deleted with the stack', () => {
    expect(bucket).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    template.hasResourceProperties('Custom::S3AutoDeleteObjects', { BucketName: { Ref: bucketId } });
  });

  test('S2-011 artifacts move to Glacier after 30 days; as written, whatever else lies there as well', () => {
    const rule = {
      Id: 'transition-to-glacier',
      Status: 'Enabled',
      Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 30 }],
    };
    const rules = (source: typeof template) =>
      Object.values(source.findResources('AWS::S3::Bucket'))[0]!['Properties'].LifecycleConfiguration.Rules;
    expect(rules(template)).toEqual([{ ...rule, Prefix: 'synthetics/' }]);
    expect(rules(asWritten)).toEqual([rule]);
  });

  test('S2-012 uploads that ask for another encryption are refused, those that ask for none are not', () => {
    const both = [arn(bucketId), joined(arn(bucketId), '/*')];
    expect(statement('AllowRootAccountAccess')).toMatchObject({ Effect: 'Allow', Action: 's3:*', Resource: both });
    expect(statement('DenyUnencryptedObjectUploads')).toEqual({
      Sid: 'DenyUnencryptedObjectUploads',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: both[1],
      Condition: {
        Null: { 's3:x-amz-server-side-encryption': 'false' },
        StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
      },
    });
    expect(statement('AllowCurrentUserAccess')).toBeUndefined();
  });
});

describe('payments: network of the canary', () => {
  const vpc = { Ref: tagged('AWS::EC2::VPC', 'vpc-observability-production') };
  const subnet = (which: string) => ({ Ref: tagged('AWS::EC2::Subnet', `subnet-${which}-production`) });

  test('S2-013 one VPC of 10.0.0.0/16 with DNS', () => {
    template.resourceCountIs('AWS::EC2::VPC', 1);
    template.hasResourceProperties('AWS::EC2::VPC', {
      CidrBlock: '10.0.0.0/16',
      EnableDnsSupport: true,
      EnableDnsHostnames: true,
    });
  });

  test.each([
    ['public-1', '10.0.1.0/24', 0, true],
    ['public-2', '10.0.2.0/24', 1, true],
    ['private-1', '10.0.10.0/24', 0, false],
    ['private-2', '10.0.11.0/24', 1, false],
  ])('S2-014 S2-015 subnet %s is %s in zone %d, public addresses: %s', (which, CidrBlock, zone, isPublic) => {
    expect(template.toJSON().Resources[subnet(which).Ref].Properties).toMatchObject({
      VpcId: vpc,
      CidrBlock,
      AvailabilityZone: { 'Fn::Select': [zone, { 'Fn::GetAZs': '' }] },
      MapPublicIpOnLaunch: isPublic,
      Tags: expect.arrayContaining([{ Key: 'Type', Value: isPublic ? 'public' : 'private' }]),
    });
  });

  test('S2-016 one NAT gateway in the first public subnet, with an address of its own', () => {
    const address = tagged('AWS::EC2::EIP', 'eip-nat-observability-production');
    const attachment = Object.keys(template.findResources('AWS::EC2::VPCGatewayAttachment'));
    expect(template.toJSON().Resources[address]).toMatchObject({
      Properties: { Domain: 'vpc' },
      DependsOn: attachment,
    });
    template.hasResourceProperties('AWS::EC2::VPCGatewayAttachment', {
      VpcId: vpc,
      InternetGatewayId: { Ref: tagged('AWS::EC2::InternetGateway', 'igw-observability-production') },
    });
    template.resourceCountIs('AWS::EC2::NatGateway', 1);
    const nat = tagged('AWS::EC2::NatGateway', 'nat-observability-production');
    expect(template.toJSON().Resources[nat].Properties).toMatchObject({
      AllocationId: { 'Fn::GetAtt': [address, 'AllocationId'] },
      SubnetId: subnet('public-1'),
    });
  });

  test.each(['public', 'private'])('S2-017 the %s subnets have a table with one way out', (kind) => {
    const table = { Ref: tagged('AWS::EC2::RouteTable', `rt-${kind}-observability-production`) };
    const gateway =
      kind === 'public'
        ? { GatewayId: { Ref: tagged('AWS::EC2::InternetGateway', 'igw-observability-production') } }
        : { NatGatewayId: { Ref: tagged('AWS::EC2::NatGateway', 'nat-observability-production') } };
    expect(properties('AWS::EC2::Route', 'RouteTableId', table)).toEqual({
      RouteTableId: table,
      DestinationCidrBlock: '0.0.0.0/0',
      ...gateway,
    });
    for (const number of [1, 2])
      template.hasResourceProperties('AWS::EC2::SubnetRouteTableAssociation', {
        RouteTableId: table,
        SubnetId: subnet(`${kind}-${number}`),
      });
  });

  test('S2-018 the canary may ask over HTTPS, and nobody may ask it', () => {
    const group = tagged('AWS::EC2::SecurityGroup', 'sg-synthetics-production');
    const made = template.toJSON().Resources[group].Properties;
    expect(made).toMatchObject({
      GroupName: 'securitygroup-synthetics-production',
      GroupDescription: 'Security group for CloudWatch Synthetics canaries',
      SecurityGroupEgress: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          CidrIp: '0.0.0.0/0',
          Description: 'Allow HTTPS outbound for CloudWatch API',
        },
      ],
    });
    expect(made).not.toHaveProperty('SecurityGroupIngress');
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });
});

describe('payments: canary', () => {
  const { resource } = found('AWS::Synthetics::Canary', 'Name', 'canary-payment-api-production');
  const [bucketId] = Object.keys(template.findResources('AWS::S3::Bucket'));

  test('S2-047 S2-048 S2-049 S2-050 asks every five minutes from the private network', () => {
    const group = tagged('AWS::EC2::SecurityGroup', 'sg-synthetics-production');
    expect(resource.Properties).toMatchObject({
      RuntimeVersion: 'syn-nodejs-puppeteer-15.0',
      Code: { Handler: 'index.handler', S3Key: expect.stringMatching(/\.zip$/) },
      Schedule: { Expression: 'rate(5 minutes)' },
      ArtifactS3Location: joined('s3://', { Ref: bucketId }, '/synthetics/'),
      ArtifactConfig: { S3Encryption: { EncryptionMode: 'SSE_KMS', KmsKeyArn: arn(keyOf('s3')) } },
      ExecutionRoleArn: arn(roleId('synthetics-canary')),
      VPCConfig: {
        SubnetIds: [1, 2].map((number) => ({ Ref: tagged('AWS::EC2::Subnet', `subnet-private-${number}-production`) })),
        SecurityGroupIds: [{ 'Fn::GetAtt': [group, 'GroupId'] }],
      },
      StartCanaryAfterCreation: true,
      ProvisionedResourceCleanup: 'AUTOMATIC',
      RunConfig: { TimeoutInSeconds: 60 },
      SuccessRetentionPeriod: 31,
      FailureRetentionPeriod: 31,
    });
  });

  test('S2-051 it asks the endpoint of the settings', () => {
    const endpoint = (source: typeof template) =>
      properties('AWS::Synthetics::Canary', 'Name', 'canary-payment-api-production', source).RunConfig
        .EnvironmentVariables;
    expect(endpoint(template)).toEqual({
      CANARY_NAME: 'canary-payment-api-production',
      ENDPOINT: 'https://api.example.com/health',
    });
    const changed = withSettings({ payments: { endpoint: 'https://pay.example.com/' } });
    expect(endpoint(changed).ENDPOINT).toBe('https://pay.example.com/');
  });

  test('S2-052 its role may do what a canary in a VPC does, and nothing else', () => {
    const policy = policyOf('synthetics-canary').resource.Properties;
    expect(policy.Description).toBe('Permissions for CloudWatch Synthetics canary');
    const allow = { Effect: 'Allow' };
    expect(policy.PolicyDocument.Statement).toEqual([
      { ...allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: joined(arn(bucketId!), '/synthetics/*') },
      { ...allow, Action: 's3:GetBucketLocation', Resource: arn(bucketId!) },
      {
        ...allow,
        Action: [
          'ec2:CreateNetworkInterface',
          'ec2:DeleteNetworkInterface',
          'ec2:DescribeNetworkInterfaces',
          's3:ListAllMyBuckets',
        ],
        Resource: '*',
      },
      { ...allow, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: arn(keyOf('s3')) },
      {
        ...allow,
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: joined('arn:', partition, ':logs:', region, ':', account, ':log-group:/aws/lambda/cwsyn-*'),
      },
      {
        ...allow,
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': 'CloudWatchSynthetics' } },
      },
    ]);
  });
});
