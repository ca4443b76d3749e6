/** Lines that the logs hold; the linter tries the metric filters on them. */
export const logSamples = {
  /** What the payment handler writes of a payment that failed. */
  paymentHandler: {
    timestamp: '2026-11-01T10:00:00.000Z',
    level: 'ERROR',
    requestId: '8f5e1f0e-5a1b-4f0e-9c55-2d4b6c1d9a10',
    service: 'payment-handler',
    message: { text: 'Payment processing failed: Invalid payment amount', duration_ms: 12.34 },
  },
  /** What services on ECS write: a moment without blanks, the level, the text. */
  services: [
    '2026-11-01T10:00:00.000Z ERROR the bank does not answer',
    '2026-11-01T10:00:01.000Z FATAL no connection to the ledger is left',
  ],
} as const;
