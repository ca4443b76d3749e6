import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { readOrderEvent } from './order-event.ts';

type Image = Record<string, AttributeValue>;

const image = (status?: string, change: object = {}): Image => ({
  orderId: { S: 'o-1' },
  timestamp: { N: '1700000000000' },
  ...(status !== undefined && { status: { S: status } }),
  ...change,
});
const inserted = (NewImage: Image) => readOrderEvent({ eventName: 'INSERT', dynamodb: { NewImage } });
const changed = (before: Image, now: Image) =>
  readOrderEvent({ eventName: 'MODIFY', dynamodb: { OldImage: before, NewImage: now } });

describe('an order event', () => {
  test('is read from the new image', () => {
    expect(inserted(image('PENDING'))).toEqual({
      eventType: 'INSERT',
      orderId: 'o-1',
      timestamp: '1700000000000',
      status: 'PENDING',
      hasFailed: false,
    });
  });

  test('S1-D12 of a removed order is read from the old image, and fails no more', () => {
    const removed: DynamoDBRecord = { eventName: 'REMOVE', dynamodb: { OldImage: image('FAILED') } };
    expect(readOrderEvent(removed)).toMatchObject({ eventType: 'REMOVE', status: 'FAILED', hasFailed: false });
  });

  test('of an order without a status has the status UNKNOWN', () => {
    expect(inserted(image())).toMatchObject({ status: 'UNKNOWN', hasFailed: false });
    expect(inserted(image(undefined, { status: { N: '1' } }))).toMatchObject({ status: 'UNKNOWN' });
  });

  test.each([
    ['inserted as FAILED', inserted(image('FAILED')), true],
    ['changed to FAILED', changed(image('PENDING'), image('FAILED')), true],
    ['given the status FAILED as its first one', changed(image(), image('FAILED')), true],
    ['edited after it failed', changed(image('FAILED'), image('FAILED', { note: { S: 'called' } })), false],
    ['repaired', changed(image('FAILED'), image('PAID')), false],
    ['given a status in lower case', inserted(image('failed')), false],
  ])('S1-D14 has failed or not: %s', (_what, event, hasFailed) => {
    expect(event).toMatchObject({ hasFailed });
  });

  test.each(['1.7E12', '1700000000000.25', '-1', '0'])('S1-D15 takes the timestamp %s as it is written', (N) => {
    expect(inserted(image('PENDING', { timestamp: { N } }))).toMatchObject({ timestamp: N });
  });

  test.each<[string, object, string]>([
    ['orderId', { orderId: { S: '' } }, 'no usable orderId'],
    ['orderId', { orderId: { N: '1' } }, 'no usable orderId'],
    ['orderId', { orderId: undefined }, 'no usable orderId'],
    ['timestamp', { timestamp: { N: '' } }, 'no usable timestamp'],
    ['timestamp', { timestamp: { N: 'soon' } }, 'no usable timestamp'],
    ['timestamp', { timestamp: { N: '1E999' } }, 'no usable timestamp'],
    ['timestamp', { timestamp: { S: '1' } }, 'no usable timestamp'],
    ['both', { orderId: undefined, timestamp: undefined }, 'no usable orderId, timestamp'],
  ])('is none without a usable %s: %j', (_field, change, reason) => {
    expect(inserted(image('FAILED', change))).toBe(reason);
  });

  test('is none without an image', () => {
    expect(readOrderEvent({ eventName: 'INSERT' })).toBe('no usable image');
    expect(readOrderEvent({ eventName: 'REMOVE', dynamodb: { NewImage: image('PAID') } })).toBe('no usable image');
  });

  test('is none of a kind that is not known', () => {
    expect(readOrderEvent({ dynamodb: { NewImage: image('PAID') } })).toBe('unknown kind of event ""');
    expect(readOrderEvent({ eventName: 'TRUNCATE' as never })).toBe('unknown kind of event "TRUNCATE"');
  });
});
