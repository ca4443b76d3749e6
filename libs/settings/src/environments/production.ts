import type { Settings } from '../schema/settings.ts';
import { orders } from './orders.ts';
import { microservices } from './microservices.ts';
import { payments } from './payments.ts';
import { serverless } from './serverless.ts';

/** The shop as customers use it. */
export const production: Settings = {
  environment: 'production',
  region: 'us-east-1',
  alertEmail: 'alerts@example.com',
  alertEndpoints: [],
  runbooks: 'docs/runbooks',
  logRetentionDays: 30,
  acknowledged: [],
  ecommerce: {
    network: {
      cidr: '10.0.0.0/16',
      publicSubnetCidrs: ['10.0.1.0/24', '10.0.2.0/24'],
      privateSubnetCidrs: ['10.0.11.0/24', '10.0.12.0/24'],
    },
    web: { instanceType: 't3.micro', machineImage: 'amazon-linux-2023' },
    database: { instanceClass: 'db.t3.micro', engineVersion: '14', userName: 'adminuser', name: 'ecommerce' },
    alertTopicKey: 'customer-managed',
    metricNamespace: 'Production/ECommerce',
    logGroupPrefix: '/aws/ecommerce',
    thresholds: { cpuPercent: 80, databaseConnections: 65, lambdaErrorPercent: 5, failedLogins: 10, healthyHosts: 2 },
  },
  orders,
  microservices,
  payments,
  serverless,
};
