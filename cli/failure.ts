/** The call itself is wrong: exit code 2, with the command's usage beside. */
export class WrongCall extends Error {}

/** Could not be done, and nothing was changed: exit code 1. The message is one Swedish sentence. */
export class CouldNot extends Error {}
