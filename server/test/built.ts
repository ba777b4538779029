/** The command line is tested as it is run: from server/dist, built afresh where a source has changed. */
export async function setup(): Promise<void> {
  const ensure = "../../scripts/ensure.mjs";
  await import(ensure);
}
