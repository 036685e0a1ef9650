import { Html, html } from '../mail/html.ts';
import type { MailboxMail } from './list-mail.ts';

const STYLE = new Html(`
  :root { color-scheme: light dark; --line: #ddd8ce; --muted: #645f57; --accent: #1f4d3f; --back: #faf8f4; --card: #fff; --text: #1d1b18; }
  @media (prefers-color-scheme: dark) { :root { --line: #3b3733; --muted: #b8b2a7; --accent: #8fd3b8; --back: #151412; --card: #211f1c; --text: #f2efe9; } }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 32px 20px; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 900px; margin: 0 auto; }
  h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; }
  a { color: var(--accent); }
  .muted { color: var(--muted); }
  form { display: flex; gap: 8px; margin: 20px 0; }
  input[type=search] { flex: 1; min-width: 0; }
  input[type=search], button { padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: inherit; font: inherit; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 10px 12px 10px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
  th { color: var(--muted); font-size: 13px; font-weight: 600; }
  td { overflow-wrap: anywhere; }
  td:last-child { white-space: nowrap; }
  .tabs { margin-top: 20px; }
  .tabs > input { position: absolute; opacity: 0; }
  .tabs > label { display: inline-block; padding: 8px 16px; border-bottom: 2px solid transparent; cursor: pointer; }
  .tabs > input:checked + label { border-color: var(--accent); font-weight: 600; }
  .tabs > input:focus-visible + label { outline: 2px solid var(--accent); }
  .tabs > section { display: none; border: 1px solid var(--line); border-radius: 12px; overflow: hidden; background: var(--card); }
  #html:checked ~ .html, #text:checked ~ .text { display: block; }
  iframe { display: block; width: 100%; height: 75vh; border: 0; }
  pre { margin: 0; padding: 20px; overflow-wrap: anywhere; white-space: pre-wrap; }
`);

/** All mail. @param to what the list is narrowed to; empty for everything. */
export function listPage(mails: readonly MailboxMail[], to: string): Html {
  return frame(
    'Mail',
    html`<h1>Mail</h1>
      <p class="muted">What the shop has sent, newest first. For development alone.</p>
      <form action="/dev/mail" role="search">
        <input type="search" name="to" value="${to}" placeholder="Address" aria-label="Address" />
        <button>Find</button>
      </form>
      ${mails.length === 0 ? html`<p>There is no mail${to === '' ? '' : ` to ${to}`}.</p>` : table(mails)}`,
  );
}

function table(mails: readonly MailboxMail[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Subject</th>
        <th scope="col">To</th>
        <th scope="col">When (UTC)</th>
      </tr>
    </thead>
    <tbody>
      ${mails.map(
        (mail) =>
          html`<tr>
            <td><a href="/dev/mail/${mail.id}">${mail.subject}</a></td>
            <td>${addressee(mail)}</td>
            <td class="muted">${state(mail)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** One mail: as HTML in a frame that can run nothing, and as text. */
export function mailPage(mail: MailboxMail): Html {
  return frame(
    mail.subject,
    html`<p><a href="/dev/mail">All mail</a></p>
      <h1>${mail.subject}</h1>
      <p class="muted">To ${addressee(mail)} · ${state(mail)} · ${mail.kind}</p>
      <div class="tabs">
        <input type="radio" name="form" id="html" checked /><label for="html">HTML</label>
        <input type="radio" name="form" id="text" /><label for="text">Text</label>
        <section class="html">
          <iframe
            title="The mail as HTML"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcdoc="${`<base target="_blank">${mail.html}`}"
          ></iframe>
        </section>
        <section class="text"><pre>${mail.text}</pre></section>
      </div>`,
  );
}

export function missingPage(): Html {
  return frame(
    'No such mail',
    html`<h1>There is no such mail</h1>
      <p><a href="/dev/mail">All mail</a></p>`,
  );
}

function frame(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Stoa</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}

const addressee = (mail: MailboxMail) => mail.to ?? 'not known yet';

function state({ status, sentAt, createdAt }: MailboxMail): string {
  const moment = (sentAt ?? createdAt).toISOString().slice(0, 19).replace('T', ' ');
  if (status === 'SENT') return moment;
  return `${moment}, ${status === 'FAILED' ? 'could not be sent' : 'waiting'}`;
}
