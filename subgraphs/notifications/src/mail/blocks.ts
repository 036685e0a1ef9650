import { html, type Html } from './html.ts';
import { oneLine } from './one-line.ts';
import { STYLE } from './style.ts';

/** A part of a mail, in both of its forms. */
export interface Block {
  readonly html: Html;
  readonly text: string;
}

/** One row of what was bought or sent. */
export interface Item {
  readonly title: string;
  /** The variant. */
  readonly detail: string;
  readonly quantity: number;
  /** Its price, formatted; null in all rows where prices do not matter. */
  readonly amount: string | null;
}

/** A line under the items: "Shipping", "€4.90". */
export interface Sum {
  readonly label: string;
  readonly amount: string;
}

export function paragraph(text: string): Block {
  return {
    html: html`<p style="${STYLE.paragraph}">${oneLine(text)}</p>`,
    text: oneLine(text),
  };
}

/** What the reader is to do next. One for each mail. */
export function action(label: string, href: string): Block {
  return {
    html: html`<p style="${STYLE.paragraph}">
      <a class="action" href="${href}" style="${STYLE.action}">${label}</a>
    </p>`,
    text: `${label}:\n${href}`,
  };
}

/**
 * A link that a stranger supplied, as a carrier's tracking page. Left out unless it is an http(s)
 * address.
 */
export function strangersLink(label: string, href: string | null): Block[] {
  const url = href === null ? null : URL.parse(href);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  return [
    {
      html: html`<p style="${STYLE.paragraph}">
        <a class="link" href="${url.href}" style="${STYLE.link}">${label}</a>
      </p>`,
      text: `${label}:\n${url.href}`,
    },
  ];
}

/** Names and values, as "Carrier" and "DHL". */
export function facts(rows: readonly (readonly [label: string, value: string])[]): Block {
  return {
    html: html`<table class="text" style="${STYLE.table}">
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row" class="muted line" style="${STYLE.factLabel}">${label}</th>
            <td class="line" style="${STYLE.cell}">${oneLine(value)}</td>
          </tr>`,
      )}
    </table>`,
    text: rows.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n'),
  };
}

/** Lines under each other, as a postal address. Empty ones are left out. */
export function lines(heading: string, given: readonly (string | null)[]): Block {
  const present = given.flatMap((line) => (line ? [oneLine(line)] : []));
  return {
    html: html`<h2 class="text" style="${STYLE.subheading}">${heading}</h2>
      <p style="${STYLE.paragraph}">${present.map((line) => html`${line}<br />`)}</p>`,
    text: [`${heading}:`, ...present].join('\n'),
  };
}

/** What was bought or sent, with what it adds up to. The last sum is the total. */
export function items(rows: readonly Item[], sums: readonly Sum[] = []): Block {
  const priced = rows.some((row) => row.amount !== null);
  return {
    html: html`<table class="text" style="${STYLE.table}">
      <thead>
        <tr>
          <th scope="col" class="muted line" style="${STYLE.head}">Item</th>
          <th scope="col" class="muted line" style="${STYLE.head}${STYLE.right}">Quantity</th>
          ${
            priced
              ? html`<th scope="col" class="muted line" style="${STYLE.head}${STYLE.right}">
                  Price
                </th>`
              : null
          }
        </tr>
      </thead>
      <tbody>
        ${rows.map(itemRow)}
      </tbody>
      ${
        sums.length === 0
          ? null
          : html`<tfoot>
              ${sums.map(sumRow(sums.length - 1))}
            </tfoot>`
      }
    </table>`,
    text: [
      ...rows.map(
        (row) =>
          `- ${row.quantity} x ${nameOf(row)}${row.amount === null ? '' : `: ${row.amount}`}`,
      ),
      ...sums.map((sum) => `${sum.label}: ${sum.amount}`),
    ].join('\n'),
  };
}

const nameOf = ({ title, detail }: Item) => oneLine(detail === '' ? title : `${title} (${detail})`);

function itemRow(row: Item): Html {
  return html`<tr>
    <td class="line" style="${STYLE.cell}">
      ${oneLine(row.title)}<br /><span class="muted" style="${STYLE.muted}"
        >${oneLine(row.detail)}</span
      >
    </td>
    <td class="line" style="${STYLE.cell}${STYLE.right}">${row.quantity}</td>
    ${
      row.amount === null
        ? null
        : html`<td class="line" style="${STYLE.cell}${STYLE.right}">${row.amount}</td>`
    }
  </tr>`;
}

const sumRow =
  (total: number) =>
  ({ label, amount }: Sum, index: number): Html => {
    const weight = index === total ? STYLE.total : STYLE.sum;
    return html`<tr>
      <th scope="row" colspan="2" style="${weight}text-align:left;">${label}</th>
      <td style="${weight}${STYLE.right}">${amount}</td>
    </tr>`;
  };
