import {
  CloudWatchClient,
  DeleteDashboardsCommand,
  GetDashboardCommand,
  ListDashboardsCommand,
  PutDashboardCommand,
} from '@aws-sdk/client-cloudwatch';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);

const text = (markdown: string) => JSON.stringify({ widgets: [{ type: 'text', properties: { markdown } }] });
const put = (DashboardName: string, DashboardBody = text('hello')) =>
  cloudwatch().send(new PutDashboardCommand({ DashboardName, DashboardBody }));
const get = (DashboardName: string) => cloudwatch().send(new GetDashboardCommand({ DashboardName }));
const list = async (DashboardNamePrefix?: string) =>
  (await cloudwatch().send(new ListDashboardsCommand({ DashboardNamePrefix }))).DashboardEntries!;

describe('a dashboard', () => {
  it('is given back letter by letter', async () => {
    const body = ` ${text('Grüße')}\n`;
    expect((await put('shop', body)).DashboardValidationMessages).toEqual([]);
    expect(await get('shop')).toMatchObject({
      DashboardName: 'shop',
      DashboardArn: 'arn:aws:cloudwatch::123456789012:dashboard/shop',
      DashboardBody: body,
    });
  });

  it('is listed with its size in bytes', async () => {
    await put('shop', text('ü'));
    await put('web');
    expect(await list('sh')).toEqual([
      {
        DashboardName: 'shop',
        DashboardArn: 'arn:aws:cloudwatch::123456789012:dashboard/shop',
        LastModified: new Date(cloud.local.clock.now()),
        Size: Buffer.byteLength(text('ü')),
      },
    ]);
  });

  it('belongs to the account, wherever it was put', async () => {
    await put('shop');
    const elsewhere = cloud.client(CloudWatchClient, { region: 'us-east-1' });
    expect(await elsewhere.send(new GetDashboardCommand({ DashboardName: 'shop' }))).toMatchObject({
      DashboardName: 'shop',
    });
  });

  it('is deleted together with others, or not at all', async () => {
    await put('shop');
    const remove = (...DashboardNames: string[]) => cloudwatch().send(new DeleteDashboardsCommand({ DashboardNames }));
    await expect(remove('shop', 'nothing')).rejects.toMatchObject({ Error: { Code: 'ResourceNotFound' } });
    expect(await list()).toHaveLength(1);
    await remove('shop');
    await expect(get('shop')).rejects.toMatchObject({
      Error: { Code: 'ResourceNotFound' },
      message: 'Dashboard shop does not exist',
    });
  });

  it('stays when the cloud is saved and loaded', async () => {
    await put('shop');
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await get('shop')).toMatchObject({ DashboardBody: text('hello') });
  });

  it('cannot have any name', async () => {
    await expect(put('shop windows')).rejects.toMatchObject({
      Error: { Code: 'InvalidParameterValue' },
      message:
        'The value for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).\n',
    });
  });

  it('must have a body that AWS could draw', async () => {
    const metrics = [['AWS/EC2', 'CPUUtilization', 'InstanceId']];
    const body = JSON.stringify({ widgets: [{ type: 'metric', properties: { region: 'eu-west-1', metrics } }] });
    const error = await put('shop', body).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ Error: { Code: 'InvalidParameterInput' } });
    expect((error as Error).message).toContain('The dashboard body is invalid, there are 1 validation errors:');
    expect((error as Error).message).toContain('/widgets/0/properties/metrics/0');
  });
});
