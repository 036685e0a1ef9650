import { playJourney } from '../journey/journey.ts';
import { newClient, shopTest } from './shop.ts';

shopTest('a shopper and a vendor get all the way, live, through the public endpoint', async () => {
  await playJourney(newClient(), () => {});
});
