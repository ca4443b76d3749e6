/* eslint-disable @typescript-eslint/consistent-type-imports -- an ambient module may import nothing by a relative name */

/** What this service uses of the engine; the engine brings no types of its own. */
declare module 'dynalite/actions/*.js' {
  const action: import('./engine-types.ts').Action;
  export default action;
}

declare module 'dynalite/validations/index.js' {
  const validations: import('./engine-types.ts').Validations;
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const rules: import('./engine-types.ts').Rules;
  export default rules;
}

declare module 'dynalite/db/index.js' {
  const db: import('./engine-types.ts').EngineFunctions;
  export default db;
}
