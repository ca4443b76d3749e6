import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  InvokeCommand,
  type InvokeCommandInput,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { strToU8, zipSync } from 'fflate';
import type { LocalCloudSettings } from '../../../local-cloud.ts';
import { recordingServices, type RecordedPorts } from '../../../testing/recorded-ports.ts';
import { testCloud, type TestCloud } from '../../../testing/test-cloud.ts';

/** A function that was invoked: what the client got. */
export interface Answer {
  readonly status: number | undefined;
  readonly error: string | undefined;
  readonly payload: unknown;
}

/** A cloud for functions, whose other services record what they are told. */
export interface FunctionScene {
  readonly cloud: TestCloud;
  readonly recorded: RecordedPorts;
  values(name: string, dimensions: Readonly<Record<string, string>>): unknown[];
  client(): LambdaClient;
  /** Makes the function `job` from the source of `index.mjs`. */
  make(source: string, more?: Partial<CreateFunctionCommandInput>): Promise<void>;
  invoke(event?: unknown, more?: Partial<InvokeCommandInput>): Promise<Answer>;
  /** The lines of the function's log, with what differs from run to run left out. */
  log(): string[];
}

/** A function that does nothing. */
export const IDLE = 'export const handler = async () => null;';

/** An archive with one file. */
export function archive(source: string, name = 'index.mjs'): Uint8Array {
  return zipSync({ [name]: strToU8(source) });
}

/** Starts a cloud for the specs of one file. */
export function functionScene(settings: LocalCloudSettings = {}): FunctionScene {
  const { services, recorded, values } = recordingServices();
  const cloud = testCloud({ services, ...settings });
  const client = (): LambdaClient => cloud.client(LambdaClient);
  return {
    cloud,
    recorded,
    values,
    client,
    async make(source, more = {}) {
      await client().send(new CreateFunctionCommand({ ...ordinary(source), ...more }));
    },
    async invoke(event = {}, more = {}) {
      const Payload = JSON.stringify(event);
      const answer = await client().send(new InvokeCommand({ FunctionName: 'job', Payload, ...more }));
      const text = answer.Payload?.transformToString() ?? '';
      const payload: unknown = text === '' ? undefined : JSON.parse(text);
      return { status: answer.StatusCode, error: answer.FunctionError, payload };
    },
    log: () => recorded.lines.map(({ message }) => plain(message)),
  };
}

function ordinary(source: string): CreateFunctionCommandInput {
  return {
    FunctionName: 'job',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: 'arn:aws:iam::123456789012:role/job',
    Code: { ZipFile: archive(source) },
  };
}

function plain(message: string): string {
  return message.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}
