import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testCards } from './test-cards.ts';

test('the README tells of every test card what paying with it does', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  for (const { number, paymentMethods, authentication, decline } of testCards) {
    const row = readme.split('\n').find((line) => line.includes(`\`${number}\``));
    for (const id of paymentMethods) expect(row).toContain(`\`${id}\``);
    expect(row?.includes('3-D Secure')).toBe(authentication);
    expect(row).toContain(decline ? `\`${decline.decline_code}\`` : 'succeeds');
  }
});
