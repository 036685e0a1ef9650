import { parseArgs } from 'node:util';
import { ShopClient } from '../client/shop-client.ts';
import { playJourney } from './journey.ts';

const HELP = `Plays a shopper's and a vendor's whole journey against a running shop, and shows every
operation, answer and live message. Ends with an error at the first thing that is not as it should be.

  npm run journey                            against http://127.0.0.1:4000
  npm run journey -- --url http://host:port  against another one
`;

const LONGEST_LINE = 400;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await play(values.url);

async function play(url: string): Promise<void> {
  let chapters = 0;
  const shop = new ShopClient(url, {
    transcript: {
      sent: (operation, variables) => console.log(`  → ${operation} ${short(variables)}`),
      answered: (answer) => console.log(`  ← ${short(answer)}`),
      live: (operation, message) => console.log(`  ⚡ ${operation} ${short(message)}`),
    },
  });
  try {
    await playJourney(shop, (title) => {
      chapters += 1;
      console.log(`\n${chapters}. ${title}`);
    });
    console.log(`\nThe journey is complete: ${chapters} chapters, all as they should be.`);
  } catch (error) {
    console.error(`\nThe journey ended in chapter ${chapters}:`, error);
    process.exitCode = 1;
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}… (${text.length})` : text;
}
