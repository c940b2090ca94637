const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** The Content-Security-Policy has a nonce and is set for each request in proxy.ts. */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "pg", "docx", "better-auth", "@node-rs/argon2"],
  devIndicators: false,
  headers: async () => [{ source: "/:path*", headers }],
  // a browser that is done with a page before the icon's link has come asks for the icon here
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};
