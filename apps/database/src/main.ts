import { synthesise } from '@shopwatch/tier';
import { DatabaseStack } from './database-stack.ts';

synthesise(DatabaseStack);
