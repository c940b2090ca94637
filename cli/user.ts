import type { User } from "../lib/domain/access.ts";

/** Who the history names when a command changes something (decisions.md 24). */
export const commandLine: User = { id: "kommandoraden", name: "kommandoraden", title: "", role: "systemforvaltare", orgUnitId: "" };
