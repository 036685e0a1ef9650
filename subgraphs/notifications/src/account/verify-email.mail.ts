import type { EventData, userRegistered } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';

export function verifyEmailMail(
  { name, verificationToken }: EventData<typeof userRegistered>,
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: 'Confirm your e-mail address',
      preview: 'One click, and your account is complete.',
      heading: `Welcome to Stoa, ${name}`,
      blocks: [
        paragraph('Please confirm that this e-mail address is yours.'),
        action('Confirm my address', links.verifyEmail(verificationToken)),
        paragraph('If you did not open an account, you can ignore this mail.'),
      ],
      reason: 'You get this mail because an account was opened with this address.',
    },
    links,
  );
}
