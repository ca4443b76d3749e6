import { order } from '../handlers/order-processor/order.ts';
import { payment } from '../handlers/payment-handler/payment.ts';
import { handle, type HandlingProps, type Work } from './handle.ts';

/** A handler whose every run takes 12.34 ms, and what it told. */
function handlerOf<Request>(work: Work<Request>, { random = 0.5, errorRate = 0 } = {}) {
  const lines: { level: string; text: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const told: Record<string, Record<string, unknown>> = {};
  let moment = 0;
  const props: HandlingProps = {
    log: {
      info: (text, fields) => lines.push({ level: 'INFO', text, fields }),
      error: (text, fields) => lines.push({ level: 'ERROR', text, fields }),
    },
    trace: async (name, run) => {
      const marks: Record<string, unknown> = (told[name] = {});
      return run({ note: (key, value) => (marks[key] = value), annotate: (key, value) => (marks[`${key}!`] = value) });
    },
    random: () => random,
    now: () => (moment += 12.341),
    errorRate,
  };
  const run = async (event: unknown) => {
    const { statusCode, body } = await handle(work, props)(event);
    return { statusCode, body: JSON.parse(body) };
  };
  return { run, lines, told };
}

describe('the payment handler', () => {
  test('answers 200 with the payment and how long it took', async () => {
    const { run, lines, told } = handlerOf(payment);
    expect(await run({ payment_id: 'p-1', amount: 25.5 })).toEqual({
      statusCode: 200,
      body: { message: 'Payment processed successfully', payment_id: 'p-1', amount: 25.5, duration_ms: 12.34 },
    });
    expect(told).toEqual({ payment_handler: { payment_id: 'p-1', amount: 25.5 } });
    expect(lines.at(-1)).toEqual({ level: 'INFO', text: 'Payment processed', fields: { duration_ms: 12.34 } });
  });

  test('S3-D11 logs the id of the payment and no payment data', async () => {
    const { run, lines } = handlerOf(payment);
    await run({ payment_id: 'p-1', amount: 25.5, card: '4111111111111111' });
    await run({ payment_id: 'p-2', amount: 'much' });
    expect(lines[0]).toEqual({ level: 'INFO', text: 'Payment received', fields: { payment_id: 'p-1' } });
    expect(JSON.stringify(lines)).not.toMatch(/25\.5|4111|much/);
  });

  test.each([
    ['no amount', { payment_id: 'p-1' }],
    ['nothing', { payment_id: 'p-1', amount: 0 }],
    ['less than nothing', { payment_id: 'p-1', amount: -1 }],
    ['no payment at all', undefined],
  ])('S3-D12 answers 500 to %s, with an ERROR line and the reason on the trace', async (_what, event) => {
    const { run, lines, told } = handlerOf(payment);
    expect(await run(event)).toEqual({
      statusCode: 500,
      body: { message: 'Payment processing failed', error: 'Invalid payment amount' },
    });
    expect(lines.at(-1)).toEqual({
      level: 'ERROR',
      text: 'Payment processing failed: Invalid payment amount',
      fields: { duration_ms: 12.34 },
    });
    expect(told['payment_handler']).toMatchObject({ 'error!': 'Invalid payment amount' });
  });

  test('takes a payment without an id for an unknown one', async () => {
    const { run } = handlerOf(payment);
    expect((await run({ amount: 1 })).body).toMatchObject({ payment_id: 'unknown', amount: 1 });
  });

  test.each([
    [{ amount: 'much' }, 'Invalid amount'],
    [{ amount: 1, payment_id: 5 }, 'Invalid payment_id'],
    [{ amount: [], payment_id: {} }, 'Invalid payment_id, amount'],
    ['text', 'Invalid event'],
  ])('answers 500 to the malformed %j', async (event, error) => {
    expect((await handlerOf(payment).run(event)).body).toEqual({ message: 'Payment processing failed', error });
  });

  test.each([
    [0.09, 500],
    [0.1, 200],
    [0.999, 200],
  ])('S3-D26 fails on purpose in a tenth of the runs: chance %d gives %d', async (random, statusCode) => {
    const { run } = handlerOf(payment, { random, errorRate: 0.1 });
    const answer = await run({ payment_id: 'p-1', amount: 1 });
    expect(answer.statusCode).toBe(statusCode);
    if (statusCode === 500) expect(answer.body.error).toBe('Simulated payment processing error');
  });

  test('fails on purpose only after the payment is found valid, and never where the rate is 0', async () => {
    const failing = handlerOf(payment, { random: 0, errorRate: 1 });
    expect((await failing.run({ amount: 0 })).body.error).toBe('Invalid payment amount');
    const { run } = handlerOf(payment, { random: 0, errorRate: 0 });
    expect(await run({ amount: 1 })).toMatchObject({ statusCode: 200 });
  });

  test('answers 500 to whatever is thrown', async () => {
    const throwing = {
      ...payment,
      refusal: () => {
        throw 'no ledger';
      },
    };
    expect((await handlerOf(throwing).run({ amount: 1 })).body.error).toBe('no ledger');
  });
});

describe('the order processor', () => {
  test('answers 200 with how many items it processed', async () => {
    const { run, told } = handlerOf(order);
    expect(await run({ order_id: 'o-1', items: [{ sku: 'a' }, 'b'] })).toEqual({
      statusCode: 200,
      body: { message: 'Order processed successfully', order_id: 'o-1', items_processed: 2, duration_ms: 12.34 },
    });
    expect(told).toEqual({ order_processor: { order_id: 'o-1', item_count: 2 } });
  });

  test.each([[undefined], [{}], [{ order_id: 'o-1', items: [] }]])(
    'answers 500 to %j, which has no items',
    async (event) => {
      const { run, lines } = handlerOf(order);
      expect(await run(event)).toEqual({
        statusCode: 500,
        body: { message: 'Order processing failed', error: 'Order has no items' },
      });
      expect(lines.at(-1)).toMatchObject({ level: 'ERROR', text: 'Order processing failed: Order has no items' });
    },
  );

  test('S3-D26 fails on purpose in a twentieth of the runs', async () => {
    const event = { items: [1] };
    const at = (random: number) => handlerOf(order, { random, errorRate: 0.05 }).run(event);
    expect((await at(0.049)).body.error).toBe('Simulated order processing error');
    expect((await at(0.05)).body).toMatchObject({ order_id: 'unknown', items_processed: 1 });
  });
});
