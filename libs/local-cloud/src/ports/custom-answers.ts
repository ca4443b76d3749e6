import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Takes what a function says about a custom resource; CloudFormation provides it. False when nobody waits for that token. */
export const customAnswers = port<{ take(scope: Scope, token: string, answer: unknown): boolean }>('custom-answers');
