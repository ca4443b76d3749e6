import { checkKnownTypes, checkResourceTypes, checkStackName, checkTakesUpdate, reportedRefusals } from './refusals.ts';
import { isInProgress } from './stack-status.ts';

describe('requests about stacks', () => {
  it.each(['shop', 'Shop-1', 'arn:aws:cloudformation:eu-west-1:1:stack/shop/1'])('may name %s', (name) => {
    expect(() => checkStackName(name)).not.toThrow();
  });

  it('take resource types by name and by service', () => {
    expect(() =>
      checkResourceTypes(['AWS::SNS::Topic', 'AWS::EC2::VPC'], ['AWS::SNS::Topic', 'AWS::EC2::*']),
    ).not.toThrow();
    expect(() => checkResourceTypes(['AWS::SNS::Topic'], ['AWS::*'])).not.toThrow();
  });

  it('name every type that nobody provides, once', () => {
    const types = ['AWS::A::B', 'AWS::SNS::Topic', 'AWS::A::B', 'AWS::C::D'];
    expect(() => checkKnownTypes(types, (type) => type === 'AWS::SNS::Topic')).toThrow(
      new Error('Template format error: Unrecognized resource types: [AWS::A::B, AWS::C::D]'),
    );
  });

  it('update a stack that has settled, and no other', () => {
    expect(() => checkTakesUpdate('id', 'UPDATE_ROLLBACK_COMPLETE')).not.toThrow();
    expect(() => checkTakesUpdate('id', 'ROLLBACK_COMPLETE')).toThrow(
      /is in ROLLBACK_COMPLETE state and can not be updated/,
    );
  });

  it('execute only change sets that can be', () => {
    expect(reportedRefusals.changeSetNotExecutable('c', 'FAILED')).toMatchObject({ code: 'InvalidChangeSetStatus' });
    expect(reportedRefusals.terminationProtected('shop').message).toContain('[shop]');
  });

  it('wait for stacks in progress, a review aside', () => {
    expect(isInProgress('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(true);
    expect(isInProgress('REVIEW_IN_PROGRESS')).toBe(false);
    expect(isInProgress('CREATE_COMPLETE')).toBe(false);
  });
});
