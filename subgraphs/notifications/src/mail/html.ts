/** HTML that needs no more escaping. Made by `html` alone. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Value = string | number | Html | readonly Html[] | null;

/** Puts values into HTML. Text is escaped, for content and for quoted attributes alike; `null` is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    parts
      .map((part, index) => (index === 0 ? part : `${asHtml(values[index - 1])}${part}`))
      .join(''),
  );
}

function asHtml(value: Value | undefined): string {
  if (value == null) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
