export { compilePattern, type CompiledPattern } from './patterns/compile.ts';
export {
  awsPatternError,
  explainPatternError,
  pointAt,
  type AwsError,
  type PatternError,
  type PatternOperation,
} from './patterns/errors.ts';
export { parsePattern, type ParsedPattern } from './patterns/parse.ts';
export { countRegexes, printPattern, type FilterPattern } from './patterns/pattern.ts';
