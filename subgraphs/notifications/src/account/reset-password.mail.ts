import type { EventData, userPasswordResetRequested } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';

export function resetPasswordMail(
  { name, token }: EventData<typeof userPasswordResetRequested>,
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: 'Choose a new password',
      preview: 'The link works once, for an hour.',
      heading: 'Choose a new password',
      blocks: [
        paragraph(`Hello ${name}, somebody asked for a new password for your account.`),
        action('Choose a new password', links.resetPassword(token)),
        paragraph('The link works once, for an hour.'),
        paragraph('If it was not you, ignore this mail: your password stays as it is.'),
      ],
      reason: 'You get this mail because somebody asked to reset the password of this address.',
    },
    links,
  );
}
