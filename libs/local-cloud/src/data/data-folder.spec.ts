import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, DataFolderError } from './data-folder.ts';

const saved = { time: 1_767_268_800_000, states: { version: 1 as const, places: { '*': { 's3.buckets': [] } } } };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a data folder', () => {
  it('gives back what it keeps', () => {
    const first = new DataFolder(join(folder, 'new'));
    expect(first.read()).toBeUndefined();
    first.write(saved);
    first.release();
    expect(new DataFolder(join(folder, 'new')).read()).toEqual(saved);
  });

  it('keeps what was there when a process is killed while it writes', () => {
    const data = new DataFolder(folder);
    data.write(saved);
    writeFileSync(join(folder, 'cloud.json.new'), '{"time":17672');
    expect(data.read()).toEqual(saved);
  });

  it('belongs to one living process', () => {
    writeFileSync(join(folder, 'lock'), String(process.ppid));
    expect(() => new DataFolder(folder)).toThrow(
      `${folder} is in use by process ${process.ppid}; stop it or give another folder`,
    );
  });

  it.each(['999999999', 'nonsense', ''])('takes over the lock of a process that is gone (%j)', (owner) => {
    writeFileSync(join(folder, 'lock'), owner);
    expect(new DataFolder(folder).read()).toBeUndefined();
  });

  it.each(['', '{', '[]', '{"time":1}', '{"time":1,"states":{"version":2,"places":{}}}'])(
    'refuses what no cloud has written: %s',
    (text) => {
      writeFileSync(join(folder, 'cloud.json'), text);
      expect(() => new DataFolder(folder).read()).toThrow(DataFolderError);
    },
  );
});
