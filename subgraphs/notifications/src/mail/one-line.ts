/**
 * Text from people as part of one line: without line breaks and other control characters, which
 * could end a header, and without those that turn the direction of writing around.
 */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
