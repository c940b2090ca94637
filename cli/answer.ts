/** What a command prints on standard output, with another exit code than 0 where it has one to tell. */
export type Answer = { text: string; code: 0 | 1 };
