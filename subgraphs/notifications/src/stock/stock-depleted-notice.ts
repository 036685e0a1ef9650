import type { Notice } from '../message/message.ts';

/** @param available units that can still be sold; 0 when it is sold out. */
export function stockDepletedNotice(sku: string, available: number): Notice {
  if (available === 0) return { title: `${sku} is sold out`, body: 'Nobody can buy it any more.' };
  const left = available === 1 ? 'One unit is' : `${available} units are`;
  return { title: `${sku} is running low`, body: `${left} left to sell.` };
}
