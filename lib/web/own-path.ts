/** Only a path of our own: nobody is led to another site by a link to the sign-in. */
export function ownPath(asked: string): string {
  return /^\/(?![/\\])/.test(asked) ? asked : "/";
}
