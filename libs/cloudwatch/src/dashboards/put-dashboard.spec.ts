import { dashboardArn, dashboardEntry, DashboardFault, putDashboard } from './put-dashboard.ts';

const now = Date.UTC(2026, 0, 1);

function faultOf(run: () => unknown): DashboardFault {
  try {
    run();
  } catch (error) {
    if (error instanceof DashboardFault) return error;
  }
  throw new Error('nothing was refused');
}

describe('putting a dashboard', () => {
  it('keeps the body as it was given', () => {
    const body = ' { "widgets" : [] } ';
    expect(putDashboard('shop-1_a', body, now)).toEqual({
      dashboard: { name: 'shop-1_a', body, lastModified: now },
      warnings: [],
    });
  });

  it('refuses other characters in a name with the recorded text', () => {
    const fault = faultOf(() => putDashboard('my shop', '{"widgets":[]}', now));
    expect(fault.code).toBe('InvalidParameterValue');
    expect(fault.message).toBe(
      'The value for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).\n',
    );
  });

  it('refuses a wrong body with all findings', () => {
    const fault = faultOf(() => putDashboard('shop', '{"widgets":[{"type":"text","properties":{}}]}', now));
    expect(fault.code).toBe('InvalidParameterInput');
    expect(fault.findings).toHaveLength(1);
  });
});

it('names a dashboard without a region', () => {
  expect(dashboardArn('123456789012', 'shop')).toBe('arn:aws:cloudwatch::123456789012:dashboard/shop');
});

it('counts the size of a body in bytes', () => {
  const dashboard = { name: 'shop', body: 'aä€😀', lastModified: now };
  expect(dashboardEntry('123456789012', dashboard).size).toBe(10);
});
