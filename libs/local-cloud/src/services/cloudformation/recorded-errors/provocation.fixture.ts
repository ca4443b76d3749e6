import type { StackDesk } from '../stack-desk.fixture.ts';
import type { SlowThings } from '../slow-things.fixture.ts';
import type { TestCloud } from '../../../testing/test-cloud.ts';

/** What leads to refusals: a cloud, its stacks through the SDK client, and things that take their time. */
export interface Stage extends StackDesk {
  readonly cloud: TestCloud;
  readonly things: SlowThings;
}

/** What stands in this cloud for the names in angle brackets of a recording, written down as the requests go out. */
export type Names = Record<string, string>;

/** Sends what a recorded test sent; the promise is rejected with the refusal. */
export type Provocation = (stage: Stage, names: Names) => Promise<unknown>;

/** Provocations by the ids of the recorded cases. */
export type Provocations = Readonly<Record<string, Provocation>>;
