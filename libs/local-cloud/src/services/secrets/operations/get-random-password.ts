import { operation } from '../../../operation.ts';
import { randomPassword } from '../passwords/random-password.ts';
import { passwordFields } from '../shapes.ts';

/** Draws a password. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
export const getRandomPassword = operation({
  name: 'GetRandomPassword',
  input: passwordFields,
  run: (input, { ids }) => ({ RandomPassword: randomPassword(ids, input) }),
});
