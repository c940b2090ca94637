import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives each page its Content-Security-Policy and tells it its own address (for the way back after signing in).
 * No guard: who may see what is asked where the data is fetched (lib/web/visit.ts).
 */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-tertial-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static/).*)"] };

function contentPolicy(nonce: string): string {
  const building = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${building ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${building ? " 'unsafe-inline'" : ""}`,
    `connect-src 'self'${building ? " ws:" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
