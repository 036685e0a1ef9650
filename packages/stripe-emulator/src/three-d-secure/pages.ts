import { hash } from 'node:crypto';
import type { Authentication, PaymentIntent } from '../store/records.ts';

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem; color: #1a1f36; background: #fff; }
  button { font: inherit; padding: 0.6rem 1.2rem; margin-right: 0.5rem; border: 1px solid #1a1f36; border-radius: 0.3rem; background: #fff; color: inherit; cursor: pointer; }
  button[value="complete"] { background: #1a1f36; color: #fff; }
  button:focus-visible { outline: 3px solid #4f7cff; outline-offset: 2px; }
`;

/**
 * Nothing but the page's own style and form. Browsers apply form-action to where a form's answer
 * redirects, so the return address must be in it.
 */
export function contentSecurityPolicy(returnUrl: string | null): string {
  const formTargets = returnUrl === null ? "'self'" : `'self' ${new URL(returnUrl).origin}`;
  return `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The bank's question, with a button for each answer. */
export function questionPage(authentication: Authentication, intent: PaymentIntent): string {
  return page(
    '3-D Secure test page',
    `<p>Your bank would ask you here to approve the payment of <strong>${escape(amountOf(intent))}</strong>${
      intent.description === null ? '' : ` for ${escape(intent.description)}`
    }. This is a test: choose what happens.</p>
    <form method="post" action="/3d_secure/${escape(authentication.id)}">
      <button name="outcome" value="complete">Complete</button>
      <button name="outcome" value="fail">Fail</button>
    </form>`,
  );
}

/** What a page says when there is nothing (more) to answer and no address to return to. */
export function messagePage(title: string, message: string): string {
  return page(title, `<p>${escape(message)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    <h1>${escape(title)}</h1>
    ${content}
    </main>
  </body>
</html>
`;
}

function amountOf({ amount, currency }: PaymentIntent): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
