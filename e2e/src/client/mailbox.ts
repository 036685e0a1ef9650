import { z } from 'zod';

const mails = z.array(
  z.object({ to: z.string(), kind: z.string(), subject: z.string(), text: z.string() }),
);
export type Mail = z.infer<typeof mails>[number];

/** The mails to an address, newest first, as the development mailbox has them. */
export async function mailsTo(shopUrl: string, address: string): Promise<Mail[]> {
  const response = await fetch(`${shopUrl}/dev/mail.json?to=${encodeURIComponent(address)}`);
  return mails.parse(await response.json());
}
