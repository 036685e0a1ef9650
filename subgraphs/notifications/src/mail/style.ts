/**
 * The look of mails. Mail programs keep inline styles and may drop `<style>`, so the light look is
 * inline and complete; `DARK_STYLE` only changes its colours, by class, where it is understood. All
 * text has a contrast of at least 4.5:1 in both.
 */
export const STYLE = {
  page: 'margin:0;padding:0;background-color:#f3f1ec;color:#1d1b18;font-family:-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;',
  // Shown in the list of mails, not in the mail.
  preview:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;',
  outer: 'width:100%;border-collapse:collapse;',
  outerCell: 'padding:32px 12px;',
  brand:
    'max-width:560px;margin:0 auto;padding:0 28px 14px;font-size:18px;font-weight:700;letter-spacing:0.04em;',
  brandLink: 'color:#1f4d3f;text-decoration:none;',
  card: 'max-width:560px;margin:0 auto;background-color:#ffffff;border:1px solid #e3dfd6;border-radius:12px;',
  cardBody: 'padding:32px 28px 12px;',
  heading: 'margin:0 0 18px;font-size:24px;line-height:1.25;font-weight:700;',
  subheading: 'margin:0 0 6px;font-size:16px;line-height:1.4;font-weight:700;',
  paragraph: 'margin:0 0 20px;',
  action:
    'display:inline-block;padding:13px 24px;background-color:#1f4d3f;border-radius:8px;color:#ffffff;font-weight:700;text-decoration:none;',
  link: 'color:#1f4d3f;text-decoration:underline;',
  table: 'width:100%;margin:0 0 24px;border-collapse:collapse;',
  head: 'padding:0 0 8px;border-bottom:1px solid #e3dfd6;color:#5f5b54;font-size:13px;font-weight:600;text-align:left;',
  cell: 'padding:10px 0;border-bottom:1px solid #e3dfd6;vertical-align:top;',
  factLabel:
    'width:38%;padding:10px 12px 10px 0;border-bottom:1px solid #e3dfd6;color:#5f5b54;font-weight:400;text-align:left;vertical-align:top;',
  right: 'padding-left:16px;text-align:right;white-space:nowrap;',
  muted: 'color:#5f5b54;font-size:14px;',
  sum: 'padding:6px 0 0;font-weight:400;',
  total: 'padding:10px 0 0;font-size:18px;font-weight:700;',
  footer: 'max-width:560px;margin:0 auto;padding:18px 28px 0;color:#5f5b54;font-size:13px;',
} as const;

export const DARK_STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background-color: #151412 !important; color: #f2efe9 !important; }
    .card { background-color: #211f1c !important; border-color: #3b3733 !important; }
    .text { color: #f2efe9 !important; }
    .muted { color: #b8b2a7 !important; }
    .line { border-color: #3b3733 !important; }
    .link { color: #8fd3b8 !important; }
    .action { background-color: #8fd3b8 !important; color: #10241d !important; }
  }
`;
