import type { Overrides } from '../overrides.ts';
import { asWritten } from './as-written.ts';

/** Sets of values that can be laid over any environment, by name. */
export const presets: Readonly<Record<string, Overrides>> = { 'as-written': asWritten };
