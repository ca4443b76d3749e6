import { OptionsError, readOptions } from './options.ts';

describe('the command line', () => {
  it('stays in memory, in the foreground and in real time when nothing else is said', () => {
    expect(readOptions([])).toEqual({ port: 4580, speed: 1, data: undefined, once: false, verbose: false });
  });

  it('takes every option', () => {
    expect(readOptions(['--once', '--port', '0', '--speed=60', '--data', 'kept', '--verbose'])).toEqual({
      port: 0,
      speed: 60,
      data: 'kept',
      once: true,
      verbose: true,
    });
  });

  it.each([['--help'], ['-h']])('asks for help with %s', (option) => {
    expect(readOptions(['--port', '1', option])).toBeUndefined();
  });

  it.each([
    [['--port', 'http'], '--port takes a whole number from 0 to 65535, got "http"'],
    [['--port', '4580.5'], '--port takes a whole number from 0 to 65535, got "4580.5"'],
    [['--port', '65536'], '--port takes a whole number from 0 to 65535, got "65536"'],
    [['--speed', ''], '--speed takes a number from 0.1 to 3600, got ""'],
    [['--speed', '0'], '--speed takes a number from 0.1 to 3600, got "0"'],
    [['--data', ''], '--data takes a folder, got ""'],
    [['--fast'], "Unknown option '--fast'"],
    [['deploy'], "Unexpected argument 'deploy'"],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(OptionsError);
    expect(() => readOptions(args)).toThrow(message);
  });
});
