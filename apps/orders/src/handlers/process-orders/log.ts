import type { Logger } from '@aws-lambda-powertools/logger';

/** What the handler needs of a logger. */
export type Log = Pick<Logger, 'debug' | 'error' | 'info'>;
