import { z } from 'zod';

/** A region as AWS writes it; whether there is one of that name is not checked. */
export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region looks like us-east-1');
