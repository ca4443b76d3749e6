import { serviceSettings } from './settings.ts';

const deployed = { ERROR_TABLE_NAME: 'errors', FUNCTION_NAME: 'user-service-dev' };

describe('the settings of a service', () => {
  test('S4-011 fail seven requests in a hundred unless told otherwise', () => {
    expect(serviceSettings(deployed)).toEqual({
      errorTable: 'errors',
      functionName: 'user-service-dev',
      errorRate: 0.07,
      errorsKeptDays: 90,
    });
    expect(serviceSettings({ ...deployed, SIMULATED_ERROR_RATE: '0' }).errorRate).toBe(0);
    expect(serviceSettings({ ...deployed, ERRORS_KEPT_DAYS: '7' }).errorsKeptDays).toBe(7);
  });

  test.each([{ SIMULATED_ERROR_RATE: '7' }, { SIMULATED_ERROR_RATE: 'often' }, { ERRORS_KEPT_DAYS: '0.5' }])(
    'are refused where they make no sense: %j',
    (change) => {
      expect(() => serviceSettings({ ...deployed, ...change })).toThrow(Object.keys(change)[0]);
    },
  );

  test('are refused without the table', () => {
    expect(() => serviceSettings({ FUNCTION_NAME: 'x' })).toThrow('ERROR_TABLE_NAME');
  });
});
