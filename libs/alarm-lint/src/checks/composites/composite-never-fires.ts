import { pages } from '../../facts/pages.ts';
import { childName, type Composite } from '../../model/composite.ts';
import type { Check } from '../check.ts';
import { deadAlarms } from '../deadly-checks.ts';
import { outcomes } from './satisfiable.ts';

export const compositeNeverFires: Check = {
  id: 'composite-never-fires',
  severity: 'error',
  summary: 'the rule of a composite alarm can never hold, by itself or because a child can never fire',
  source: pages.composites,
  *find(model, preferences) {
    const dead = new Map(deadAlarms(model, preferences));
    // A composite that cannot fire takes those above it along; each round finds one more level.
    for (let found = true; found;) {
      found = false;
      for (const composite of model.composites) {
        const reason = dead.has(composite.name) ? undefined : whyNever(composite, dead);
        if (reason === undefined) continue;
        dead.set(composite.name, reason);
        found = true;
        yield {
          resource: composite.resource,
          at: ['Properties', 'AlarmRule'],
          message: `${composite.name} can never fire: ${reason}`,
        };
      }
    }
  },
};

function whyNever({ rule, references, fault }: Composite, dead: ReadonlyMap<string, string>): string | undefined {
  if (!rule) return fault;
  if (outcomes(rule)?.canHold === false)
    return 'no states of its children make the rule true; look for a state that is asked for twice';
  if (outcomes(rule, new Set(dead.keys()))?.canHold !== false) return undefined;
  const blocking = references.map(childName).filter((name) => dead.has(name));
  return blocking.map((name) => `its child ${name} never goes to ALARM (${dead.get(name)})`).join('; ');
}
