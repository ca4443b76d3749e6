import type { Json } from '@shopwatch/cloudformation';
import { declaredMetrics, type DeclaredMetric } from '../model/metric-source.ts';
import { isObject, listOf, objectOf, textOf } from '../values/json.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';
import { parseSilence, type Silence } from './silence.ts';

/** What a team tells the linter in a file. */
export interface Configuration {
  readonly preferences: Preferences;
  /** Findings that do not count until a date. */
  readonly silences: readonly Silence[];
  /** Metrics that something outside the templates publishes. */
  readonly published: readonly DeclaredMetric[];
  /** Checks that are left out. */
  readonly skip: readonly string[];
}

/** The configuration of who gives none. */
export const defaultConfiguration: Configuration = {
  preferences: defaultPreferences,
  silences: [],
  published: [],
  skip: [],
};

/** A configuration that cannot be taken as it is. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const members = ['briefing', 'published', 'silence', 'skip'];

/**
 * Reads a configuration from JSON.
 * @param known ids of all checks
 * @throws ConfigurationError naming what is wrong and what is allowed
 */
export function parseConfiguration(written: unknown, known: readonly string[]): Configuration {
  if (!isObject(written)) throw new ConfigurationError('a configuration is a JSON object');
  const unknown = Object.keys(written).find((key) => !members.includes(key));
  if (unknown) throw new ConfigurationError(`there is no setting "${unknown}"; known are ${members.join(', ')}`);
  return {
    preferences: {
      briefing: written['briefing'] === undefined ? defaultPreferences.briefing : patterns(written['briefing']),
    },
    silences: listOf(written['silence']).map((each) => parseSilence(objectOf(each), known)),
    published: declaredMetrics(written['published']),
    skip: checkNames(
      listOf(written['skip']).map((each) => textOf(each) ?? ''),
      known,
    ),
  };
}

function patterns(written: Json): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(
    Object.entries(objectOf(written)).map(([what, pattern]) => {
      try {
        return [what, new RegExp(textOf(pattern) ?? '', 'i')];
      } catch {
        throw new ConfigurationError(`briefing.${what} must be a regular expression, got "${textOf(pattern) ?? ''}"`);
      }
    }),
  );
}

/** Returns ids of checks. @throws ConfigurationError for one that is none */
export function checkNames(ids: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConfigurationError(`there is no check "${unknown}"; checks are ${known.join(', ')}`);
  return ids;
}
