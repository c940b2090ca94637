import { parseArgs } from "node:util";
import { WrongCall } from "./failure.ts";

export type OptionNames = { flags: string[]; values: string[] };

export type Arguments = {
  positionals: string[];
  flag: (name: string) => boolean;
  /** undefined when the option is not given */
  value: (name: string) => string | undefined;
};

/** Reads a command's arguments; an unknown or valueless option is a wrong call. */
export function readArguments(args: string[], names: OptionNames): Arguments {
  const { values, positionals } = parsed(args, names);
  return {
    positionals,
    flag: (name) => values[name] === true,
    value: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
  };
}

function parsed(args: string[], names: OptionNames): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries([
    ...names.flags.map((name) => [name, { type: "boolean" as const }]),
    ...names.values.map((name) => [name, { type: "string" as const }]),
  ]);
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch {
    throw new WrongCall(`Kommandot förstår inte: ${args.join(" ")}`);
  }
}
