import catalogue from './catalogue.json' with { type: 'json' };
import { collectCatalogue } from './collect.ts';
import { combinationsOf, lookUpName } from './lookup.ts';
import { supplements } from './supplement.ts';

test('the catalogue is that of the aws-cdk-lib in use; run generate.ts after a new one', () => {
  expect(catalogue).toEqual(collectCatalogue());
});

test('every supplement has its source', () => {
  for (const supplement of Object.values(supplements))
    expect(supplement?.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});

test('the combinations of catalogue and supplement count', () => {
  expect(combinationsOf('AWS/RDS', 'DatabaseConnections')).toEqual(
    expect.arrayContaining(['DBInstanceIdentifier', 'DBClusterIdentifier,Role']),
  );
  expect(combinationsOf('Shop', 'Orders')).toBeUndefined();
});

test('a metric that is only in the supplement is known', () => {
  expect(lookUpName('CloudWatchSynthetics', 'SuccessPercent')).toEqual({ kind: 'known' });
});
