import { shop } from '../testdata/shop.ts';
import { renderPlan } from './render.ts';
import type { Tier } from './tier-plan.ts';

/** A database under a key, and an application that reads from it. */
const tiny: readonly Tier[] = [
  {
    name: 'app',
    readsFrom: ['store'],
    template: { Resources: { Filter: { Type: 'AWS::Logs::MetricFilter', Properties: { FilterName: 'x' } } } },
  },
  {
    name: 'store',
    readsFrom: [],
    template: {
      Resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { DBInstanceClass: 'db.t3.micro', AllocatedStorage: '20', KmsKeyId: { Ref: 'Key' } },
        },
      },
    },
  },
];

test('a plan shows the clock of the deployment and of the tear-down, and every price with its total', () => {
  expect(renderPlan(tiny)).toMatchInlineSnapshot(`
   "Deploy (npx nx run-many -t deploy)
     store              0.0 →  11.5 min   KMS::Key → RDS::DBInstance
     app               11.5 →  12.1 min
     critical path    store → app: 12.1 min (goal 16 min, one after the other 25, limit 30)

   Tear-down (npx nx run-many -t destroy)
     app                0.0 →   0.6 min
     store              0.6 →   7.3 min   RDS::DBInstance
     critical path    app → store: 7.3 min (limit 15 min)

   Cost a month in USD (us-east-1 list prices of 2026-11-01, 730 hours)
     app                                                                                   0.30
       metric of the filter x                                          1 ×   0.3000     0.30
     store                                                                                16.44
       key                                                             1 ×   1.0000     1.00
       database db.t3.micro                                            1 ×  13.1400    13.14
       database storage                                               20 ×   0.1150     2.30

   Of that each system, tiers that read from each other
     app, store                                                                           16.74
     total                                                                                16.74
     always-free tier, if nothing else in the account uses it                             -0.30"
  `);
});

test('S0-007 the plan of the shop compares both ways with their limits', () => {
  const plan = renderPlan(shop);
  expect(plan).toMatch(
    /critical path {4}network → database → monitoring: 1\d\.\d min \(goal 16 min, one after the other 25, limit 30\)/,
  );
  expect(plan).toMatch(/critical path {4}monitoring → database → network: \d\.\d min \(limit 15 min\)/);
});

test('S0-091 S0-D16 a cost above the ceiling is reported next to the total, not hidden', () => {
  const other: Tier = { name: 'other', readsFrom: [], template: { Resources: { Key: { Type: 'AWS::KMS::Key' } } } };
  expect(renderPlan([...shop, other])).toMatch(
    /^ {2}network, database, web, metrics-lambda, monitoring +78\.\d\d {3}over the ceiling of 50 USD, see docs\/deviations\.md S0-D16$/m,
  );
});
