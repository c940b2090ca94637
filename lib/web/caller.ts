/** From where and with what somebody calls. */
export type Caller = { address: string; device: string };

/**
 * The address is the last in X-Forwarded-For: that one was added by the municipality's own proxy, or by our server where
 * there is none (own-proxy.ts); those before it are whatever the caller says.
 */
export function callerOf(request: Request): Caller {
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { address: address?.slice(0, 60) || "okänd", device: deviceWords(request.headers.get("user-agent") ?? "") };
}

/** A browser as people know it, "Firefox på Windows"; "" for what says nothing we know. */
export function deviceWords(userAgent: string): string {
  const browser = firstOf(userAgent, { "Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari" });
  const system = firstOf(userAgent, {
    Windows: "Windows",
    Android: "Android",
    iPhone: "iPhone",
    iPad: "iPad",
    "Mac OS X": "Mac",
    Linux: "Linux",
  });
  return browser && system ? `${browser} på ${system}` : browser || system;
}

function firstOf(userAgent: string, names: Record<string, string>): string {
  const known = Object.keys(names).find((mark) => userAgent.includes(mark));
  return known ? (names[known] ?? "") : "";
}
