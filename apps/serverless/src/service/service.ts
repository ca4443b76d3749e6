import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import type { ServiceName } from './service-names.ts';
import { serveRequests, type Served } from './serve-requests.ts';
import { serviceSettings } from './settings.ts';

/** What Lambda runs. */
export type Service = (event: unknown, context: Context) => Promise<Served>;

/** Returns the function of one service, with real clients, real chance and real time. */
export function service(name: ServiceName): Service {
  const log = new Logger({ serviceName: name });
  const serve = serveRequests({
    service: name,
    ...serviceSettings(process.env),
    dynamodb: new DynamoDBClient({}),
    random: Math.random,
    sleep: (milliseconds) => setTimeout(milliseconds),
    now: () => new Date(),
    newId: randomUUID,
    log,
  });
  return (event, context) => {
    log.addContext(context);
    return serve(event);
  };
}
