/** The part of the canary runtime's own library that is used here. */
declare module '@aws/synthetics-puppeteer' {
  const synthetics: {
    /** Runs one step of a canary and reports how long it took and whether it failed. */
    executeStep<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
  };
  export default synthetics;
}
