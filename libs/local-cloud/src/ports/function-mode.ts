import { port } from './port.ts';

/** Whether functions are carried out, or every run comes to what the function's condition says without a process. */
export type FunctionMode = 'modelled' | 'run';

/** How this cloud runs functions; the cloud itself provides it. */
export const functionMode = port<FunctionMode>('function-mode');
