/** What can't be had, told in one plain Swedish sentence; the command ends with 1. */
export class Stop extends Error {}
