/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { believeOnlyOurProxy } = await import("./lib/web/own-proxy.ts");
  believeOnlyOurProxy();
  const { keepImportsWhole } = await import("./lib/web/whole-imports.ts");
  keepImportsWhole();
}
