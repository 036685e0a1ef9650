/** Older ones lack what the shop uses; pnpm brings this one along. */
const NODE = 24;

if (Number.parseInt(process.versions.node, 10) < NODE) {
  console.error(`Stoa needs Node ${NODE} and this is ${process.version}: start it by "npm start".`);
  process.exitCode = 1;
} else {
  // Imported behind the check: on an older Node already the dependencies fail to load.
  const { runShop } = await import('./run-shop.ts');
  await runShop();
}
