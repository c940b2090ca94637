import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { canonical } from "./canonical.ts";
import type { Kit } from "./kit.ts";

const canonicalJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: canonical,
  fromDriver: (stored) => JSON.parse(stored) as unknown,
});

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (stored) => Buffer.from(stored),
});

/** PostgreSQL's columns under the names of SQLite's kit; the one cast between the two engines' types. */
export const postgresKit = {
  table: pgTable,
  str: (name: string) => text(name).notNull(),
  maybeStr: (name: string) => text(name),
  int: (name: string) => integer(name).notNull(),
  big: (name: string) => bigint(name, { mode: "number" }).notNull(),
  maybeBig: (name: string) => bigint(name, { mode: "number" }),
  bool: (name: string) => boolean(name).notNull(),
  json: (name: string) => canonicalJson(name).notNull(),
  maybeJson: (name: string) => canonicalJson(name),
  bytes: (name: string) => bytea(name).notNull(),
  key: (columns: [AnyPgColumn, ...AnyPgColumn[]]) => primaryKey({ columns }),
  unique: (name: string, ...columns: [AnyPgColumn, ...AnyPgColumn[]]) => uniqueIndex(name).on(...columns),
  index: (name: string, ...columns: [AnyPgColumn, ...AnyPgColumn[]]) => index(name).on(...columns),
  refers: (columns: [AnyPgColumn, ...AnyPgColumn[]], foreignColumns: [AnyPgColumn, ...AnyPgColumn[]]) =>
    foreignKey({ columns, foreignColumns }),
  oneOf: (name: string, column: AnyPgColumn, codes: readonly string[]) =>
    check(name, sql`${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(", "))})`),
  holds: check,
} as unknown as Kit;
