/** A Set-Cookie that no script reads and no other site sends; Secure where the municipality serves https (TERTIAL_URL). */
export function setCookie(name: string, value: string, { path, seconds }: { path: string; seconds: number }): string {
  const secure = process.env.TERTIAL_URL?.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${value ? seconds : 0}${secure}`;
}
