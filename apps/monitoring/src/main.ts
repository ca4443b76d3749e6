import { synthesise } from '@shopwatch/tier';
import { MonitoringStack } from './monitoring-stack.ts';

synthesise(MonitoringStack);
