import type { Block } from './blocks.ts';
import { Html, html } from './html.ts';
import type { Links } from './links.ts';
import { oneLine } from './one-line.ts';
import { DARK_STYLE, STYLE } from './style.ts';

/** A mail without its address. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What makes one mail different from another. */
interface Letter {
  readonly subject: string;
  /** Stands beside the subject in the list of mails, and only there. */
  readonly preview: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Why the reader gets it. */
  readonly reason: string;
}

/** A mail in the shop's layout: the same content as text and as HTML. */
export function writeLetter(letter: Letter, links: Links): Mail {
  const heading = oneLine(letter.heading);
  return {
    subject: oneLine(letter.subject),
    text: [
      heading,
      ...letter.blocks.map((block) => block.text),
      `-- \nStoa, ${links.shop}\n${letter.reason}\n`,
    ].join('\n\n'),
    html: layout({ ...letter, heading }, links).toString(),
  };
}

function layout({ subject, preview, heading, blocks, reason }: Letter, links: Links): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${oneLine(subject)}</title>
        <style>
          ${new Html(DARK_STYLE)}
        </style>
      </head>
      <body class="page" style="${STYLE.page}">
        <div style="${STYLE.preview}">${oneLine(preview)}</div>
        <table role="presentation" class="page" style="${STYLE.outer}">
          <tr>
            <td style="${STYLE.outerCell}">
              <div style="${STYLE.brand}">
                <a class="link" href="${links.shop}" style="${STYLE.brandLink}">Stoa</a>
              </div>
              <div class="card" style="${STYLE.card}">
                <div class="text" style="${STYLE.cardBody}">
                  <h1 class="text" style="${STYLE.heading}">${heading}</h1>
                  ${blocks.map((block) => block.html)}
                </div>
              </div>
              <div class="muted" style="${STYLE.footer}">${reason}</div>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
}
