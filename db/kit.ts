import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  blob,
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { canonical } from "./canonical.ts";

/** JSON as text in canonical form, on both engines: jsonb would reorder keys, and a checksum is taken of the letters. */
const canonicalJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: canonical,
  fromDriver: (stored) => JSON.parse(stored) as unknown,
});

/**
 * The columns tables are made of. This is SQLite's kit; PostgreSQL's (kit-postgres.ts) has the same names and is cast
 * to this type once, so that queries are written once. Columns are NOT NULL unless they say `maybe`.
 */
export const sqliteKit = {
  table: sqliteTable,
  str: (name: string) => text(name).notNull(),
  maybeStr: (name: string) => text(name),
  int: (name: string) => integer(name).notNull(),
  /** whole numbers past 2³¹: micro values and kronor */
  big: (name: string) => integer(name).notNull(),
  maybeBig: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: "boolean" }).notNull(),
  json: <T>(name: string) => canonicalJson(name).$type<T>().notNull(),
  maybeJson: <T>(name: string) => canonicalJson(name).$type<T>(),
  bytes: (name: string) => blob(name, { mode: "buffer" }).notNull(),
  key: (columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => primaryKey({ columns }),
  unique: (name: string, ...columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => uniqueIndex(name).on(...columns),
  index: (name: string, ...columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => index(name).on(...columns),
  refers: (columns: [AnySQLiteColumn, ...AnySQLiteColumn[]], foreignColumns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) =>
    foreignKey({ columns, foreignColumns }),
  oneOf: (name: string, column: AnySQLiteColumn, codes: readonly string[]) =>
    check(name, sql`${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(", "))})`),
  holds: check,
};

export type Kit = typeof sqliteKit;
