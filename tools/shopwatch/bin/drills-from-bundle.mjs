/** Where the library for drills is loaded already. */
let bundle = '';

/** @param {string} url */
export function initialize(url) {
  bundle = url;
}

/** Lets drills share the library with the command that plays them. @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  return specifier === '@shopwatch/drills'
    ? { url: bundle, format: 'module', shortCircuit: true }
    : next(specifier, context);
}
