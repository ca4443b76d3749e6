import { counting, describeCheck, resource } from '../check-cases.fixture.ts';
import { logGroupUnwritten } from './log-group-unwritten.ts';

const read = { Group: resource('AWS::Logs::LogGroup', { LogGroupName: '/shop/app' }), Filter: counting() };
const lambda = {
  Group: resource('AWS::Logs::LogGroup', { LogGroupName: '/aws/lambda/orders' }),
  Filter: counting({ LogGroupName: { Ref: 'Group' } }),
};

describeCheck(logGroupUnwritten, {
  clean: {
    'an agent that names the group': {
      ...read,
      Server: resource('AWS::EC2::Instance', { UserData: { 'Fn::Base64': '"log_group_name": "/shop/app"' } }),
    },
    'a function whose log it is': { ...lambda, F: resource('AWS::Lambda::Function', { FunctionName: 'orders' }) },
    'a function that is told to log there': {
      ...read,
      F: resource('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: 'Group' } } }),
    },
    'a group that no filter reads': { Group: read.Group },
    'a writer that is declared': {
      ...read,
      Group: resource('AWS::Logs::LogGroup', { LogGroupName: '/shop/app' }, { writtenBy: 'the office network' }),
    },
  },
  reported: {
    'a group that nobody writes into': [read, /no function, machine, task or permission names \/shop\/app/],
    'a name that an agent misspells': [
      { ...read, Server: resource('AWS::EC2::Instance', { UserData: '"/shop/apps"'.replace('apps', 'ap') }) },
      /names \/shop\/app/,
    ],
    'the log of a function that is not there': [
      { ...lambda, F: resource('AWS::Lambda::Function', { FunctionName: 'order' }) },
      /\/aws\/lambda\/orders/,
    ],
  },
});
