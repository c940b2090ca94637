import type { CurrentValue, Refused } from "../lib/domain/saved.ts";

/** Thrown inside a transaction to undo it and answer the user. */
export class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super(refused.message);
  }
}

export function refuse(reason: Refused["reason"], message: string, current?: CurrentValue): never {
  throw new Refusal({ ok: false, reason, message, ...(current && { current }) });
}

/** The answer of `work`, or the refusal it threw. Anything else it throws goes on. */
export async function answered<Answer>(work: Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return error.refused;
    throw error;
  }
}
