/**
 * Does a writing request come from our own pages? Browsers say so in Sec-Fetch-Site and Origin; a program without a
 * browser sends neither and carries no one's cookie by accident.
 */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  return origin === null || ownHosts(request).includes(hostOf(origin));
}

function ownHosts(request: Request): string[] {
  const configured = process.env.TERTIAL_URL;
  return [request.headers.get("host") ?? "", configured ? hostOf(configured) : ""].filter((host) => host !== "");
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "(okänd)";
}
