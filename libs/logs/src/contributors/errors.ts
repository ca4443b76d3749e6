/** Says what is wrong with the body of a Contributor Insights rule; `path` names the member, such as `Contribution.Keys[0]`. */
export class InsightRuleError extends Error {
  readonly path: string;

  constructor(path: string, problem: string) {
    super(path === '' ? problem : `${path} ${problem}`);
    this.name = 'InsightRuleError';
    this.path = path;
  }
}
