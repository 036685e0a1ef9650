const SANDBOX =
  'https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js';

/**
 * A page with Apollo Sandbox in it. Sandbox comes from Apollo's servers; without a network the page
 * still leads to GraphiQL.
 */
export function sandboxPage(paths: { graphql: string; graphiql: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Stoa</title>
  <style>
    body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
    header { display: flex; gap: 1.5rem; padding: .5rem 1rem; height: 1.5rem; }
    #sandbox { position: fixed; inset: 2.5rem 0 0; }
    #sandbox p { padding: 1rem; }
    iframe { border: 0; }
  </style>
</head>
<body>
  <header>
    <strong>Stoa</strong>
    <a href="${paths.graphiql}">GraphiQL</a>
    <code>${paths.graphql}</code>
  </header>
  <div id="sandbox">
    <p>Apollo Sandbox is loaded from the internet. Without it, use <a href="${paths.graphiql}">GraphiQL</a>.</p>
  </div>
  <script src="${SANDBOX}"></script>
  <script>
    if (window.EmbeddedSandbox) {
      document.querySelector('#sandbox').replaceChildren();
      new window.EmbeddedSandbox({
        target: '#sandbox',
        initialEndpoint: location.origin + '${paths.graphql}',
        initialSubscriptionEndpoint: location.origin.replace(/^http/, 'ws') + '${paths.graphql}',
        runTelemetry: false,
      });
    }
  </script>
</body>
</html>
`;
}
