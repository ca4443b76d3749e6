import type { Settings } from '../schema/settings.ts';
import { dev } from './dev.ts';
import { production } from './production.ts';

export { production };

/** Every environment that can be deployed, by name; to add one, add its file and a line here. */
export const environments: Readonly<Record<string, Settings>> = { dev, production };
