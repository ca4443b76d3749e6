import { archive, functionScene } from '../testing/function-scene.ts';

const { make, invoke } = functionScene();

describe('a function', () => {
  it('finds the AWS SDK, which it need not bring', async () => {
    await make(`import { S3Client } from '@aws-sdk/client-s3'; export const handler = async () => S3Client.name;`);
    expect(await invoke()).toMatchObject({ payload: 'S3Client' });
  });

  it('finds it in a CommonJS module too', async () => {
    const source = `const { S3Client } = require('@aws-sdk/client-s3'); exports.handler = async () => S3Client.name;`;
    await make('', { Code: { ZipFile: archive(source, 'index.cjs') } });
    expect(await invoke()).toMatchObject({ payload: 'S3Client' });
  });

  it('finds nothing else that happens to be installed here', async () => {
    await make(`import { zipSync } from 'fflate'; export const handler = async () => zipSync.name;`);
    expect(await invoke()).toMatchObject({ error: 'Unhandled', payload: { errorType: 'Runtime.ImportModuleError' } });
  });
});
