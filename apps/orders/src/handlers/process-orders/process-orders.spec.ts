import type { DynamoDBRecord } from 'aws-lambda';
import { processOrders } from './process-orders.ts';

interface Failures {
  readonly s3?: unknown;
  readonly sns?: unknown;
}

/** A handler whose clients write down what they are sent, in order; those with a failure answer with it. */
function handlerWith(failures: Failures = {}) {
  const sent: [client: 's3' | 'sns', input: Record<string, string>][] = [];
  const logged: { level: string; message: string; fields: Record<string, unknown> }[] = [];
  const client = (name: 's3' | 'sns') => ({
    send: (command: { input: Record<string, string> }) => {
      sent.push([name, command.input]);
      return failures[name] === undefined ? Promise.resolve({}) : Promise.reject(failures[name]);
    },
  });
  const write = (level: string) => (message: string, fields: Record<string, unknown>) => {
    logged.push({ level, message, fields });
  };
  const handler = processOrders({
    s3: client('s3') as never,
    sns: client('sns') as never,
    bucket: 'audit',
    topicArn: 'arn:topic',
    now: () => new Date('2026-11-01T00:00:00Z'),
    log: { debug: write('DEBUG'), info: write('INFO'), error: write('ERROR') },
  });
  return { handler, sent, logged, lines: (level: string) => logged.filter((line) => line.level === level) };
}

const record = (status: string, orderId = 'o-1', eventName: DynamoDBRecord['eventName'] = 'INSERT'): DynamoDBRecord => {
  const image = { orderId: { S: orderId }, timestamp: { N: '1700000000000' }, status: { S: status } };
  const Keys = { orderId: image.orderId, timestamp: image.timestamp };
  const images = eventName === 'REMOVE' ? { OldImage: image } : { NewImage: image };
  return { eventID: `event-${orderId}`, eventName, dynamodb: { Keys, ...images } };
};
const audit = (status: string, eventType = 'INSERT') =>
  JSON.stringify(
    { orderId: 'o-1', status, timestamp: 1700000000000, eventType, processedAt: '2026-11-01T00:00:00.000Z' },
    undefined,
    2,
  );
const refused = Object.assign(new Error('Access Denied'), { name: 'AccessDenied' });

describe('the order processor', () => {
  test('writes one audit object per event, indented by two, and says so', async () => {
    const { handler, sent, lines } = handlerWith();
    await handler({ Records: [record('PENDING')] });
    const object = { Bucket: 'audit', Key: 'orders/o-1/1700000000000.json', ContentType: 'application/json' };
    expect(sent).toEqual([['s3', { ...object, Body: audit('PENDING') }]]);
    expect(lines('INFO').map(({ message }) => message)).toEqual(['records received', 'audit object written']);
  });

  test('keeps the timestamp in the key as DynamoDB wrote it, and in the object as a number', async () => {
    const { handler, sent } = handlerWith();
    const odd = record('PENDING');
    odd.dynamodb!.NewImage!['timestamp'] = { N: '1.7E12' };
    await handler({ Records: [odd] });
    expect(sent[0]![1]['Key']).toBe('orders/o-1/1.7E12.json');
    expect(JSON.parse(sent[0]![1]['Body']!)).toMatchObject({ timestamp: 1.7e12 });
  });

  test('S1-D13 writes a repeated delivery to the same object', async () => {
    const { handler, sent } = handlerWith();
    await handler({ Records: [record('PENDING')] });
    await handler({ Records: [record('PENDING')] });
    expect(new Set(sent.map(([, { Key }]) => Key)).size).toBe(1);
  });

  test('alerts a failed order after its audit object is written, with the same JSON', async () => {
    const { handler, sent, lines } = handlerWith();
    await handler({ Records: [record('FAILED')] });
    const alert = { TopicArn: 'arn:topic', Subject: 'Order Failed: o-1', Message: audit('FAILED') };
    expect(sent.map(([client]) => client)).toEqual(['s3', 'sns']);
    expect(sent[1]).toEqual(['sns', alert]);
    expect(lines('INFO').at(-1)).toEqual({ level: 'INFO', message: 'alert sent', fields: { orderId: 'o-1' } });
  });

  test('S1-D12 audits a removed order and alerts nobody', async () => {
    const { handler, sent } = handlerWith();
    await handler({ Records: [record('FAILED', 'o-1', 'REMOVE')] });
    expect(sent).toEqual([['s3', expect.objectContaining({ Body: audit('FAILED', 'REMOVE') })]]);
  });

  test('passes over a record that is no order with an ERROR line, and processes the others', async () => {
    const { handler, sent, lines } = handlerWith();
    await handler({ Records: [{ ...record('FAILED', ''), eventID: 'bad' }, record('PENDING', 'o-2')] });
    expect(sent.map(([, { Key }]) => Key)).toEqual(['orders/o-2/1700000000000.json']);
    expect(lines('ERROR')).toMatchObject([
      { message: 'record passed over', fields: { eventId: 'bad', reason: 'no usable orderId' } },
    ]);
  });

  test.each([[{}], [{ Records: [] }]])('answers 200 to %j', async (event) => {
    const { handler, sent } = handlerWith();
    await expect(handler(event)).resolves.toEqual({ statusCode: 200, body: '{"message":"Processing complete"}' });
    expect(sent).toEqual([]);
  });

  test('answers 200 once all records are processed', async () => {
    const { handler, sent } = handlerWith();
    const answer = await handler({ Records: Array.from({ length: 10 }, (_, index) => record('PAID', `o-${index}`)) });
    expect(answer).toEqual({ statusCode: 200, body: '{"message":"Processing complete"}' });
    expect(sent).toHaveLength(10);
  });

  test.each(['s3', 'sns'] as const)(
    'S1-D03 logs an error of %s and throws it again, so that the batch fails',
    async (client) => {
      const { handler, lines } = handlerWith({ [client]: refused });
      await expect(handler({ Records: [record('FAILED')] })).rejects.toBe(refused);
      expect(lines('ERROR')).toMatchObject([
        { message: 'record not processed', fields: { eventId: 'event-o-1', error: refused } },
      ]);
    },
  );

  test('alerts nobody of an order whose audit object could not be written', async () => {
    const { handler, sent } = handlerWith({ s3: refused });
    await expect(handler({ Records: [record('FAILED')] })).rejects.toBe(refused);
    expect(sent.map(([client]) => client)).toEqual(['s3']);
  });

  test('S1-D16 logs what a record contains at DEBUG only; otherwise its event id and keys', async () => {
    const { handler, logged, lines } = handlerWith({ sns: refused });
    const secret = record('FAILED');
    secret.dynamodb!.NewImage!['customer'] = { S: 'Ada Lovelace' };
    await expect(handler({ Records: [secret] })).rejects.toBe(refused);
    const shown = (level: string) => JSON.stringify(lines(level));
    expect(shown('DEBUG')).toContain('Ada Lovelace');
    expect(JSON.stringify(logged.filter(({ level }) => level !== 'DEBUG'))).not.toContain('Ada Lovelace');
    expect(lines('INFO')[0]!.fields).toEqual({ records: 1, eventIds: ['event-o-1'] });
    expect(lines('ERROR')[0]!.fields).toMatchObject({ keys: secret.dynamodb!.Keys });
  });
});
