/** The function around a script: it runs the script and tells how it went, failed or not. */
export const harness = `'use strict';
const synthetics = require('./nodejs/node_modules/@aws/synthetics-puppeteer');
exports.handler = async (event, context) => {
  const began = performance.now();
  const told = (passed, reason) => ({ passed, reason, milliseconds: performance.now() - began, steps: synthetics.takeSteps() });
  try {
    const script = require('./nodejs/node_modules/' + event.file + '.js');
    await script[event.exported](event, context);
    return told(true, '');
  } catch (error) {
    console.error(error);
    return told(false, error instanceof Error ? error.message : String(error));
  }
};
`;

/** The runtime's own library as far as it needs no browser; what is missing says so when it is called. */
export const puppeteer = `'use strict';
let steps = [];
const known = {
  async executeStep(name, run) {
    const began = performance.now();
    let passed = false;
    try {
      const result = await run();
      passed = true;
      return result;
    } finally {
      steps.push({ name, passed, milliseconds: performance.now() - began });
    }
  },
  takeSteps() {
    const taken = steps;
    steps = [];
    return taken;
  },
};
module.exports = new Proxy(known, {
  get(target, name) {
    if (name in target || typeof name !== 'string' || !/^(add|execute|get|set|take)[A-Z]/.test(name)) return target[name];
    return () => {
      throw new Error('synthetics.' + name + ' is not modelled here; known is executeStep');
    };
  },
});
`;

/** The runtime's logger. */
export const logger = `'use strict';
for (const level of ['debug', 'info', 'warn', 'error'])
  exports[level] = (...parts) => console.log(level.toUpperCase() + ':', ...parts);
`;
