import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Is told that something came into a stream or a queue, so that whoever reads it for a function looks; Lambda provides it. */
export const eventSources = port<{ arrived(scope: Scope, sourceArn: string): void }>('event-sources');
