import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import swc, { type ParseOptions } from "@swc/core";
import { cruise, type IForbiddenRuleType, type IViolation } from "dependency-cruiser";

/** Who may import whom. `from` and `mayImport` are folders (or the beginning of a file's path), `node` Node's own modules. */
type Arrow = { from: string; except?: string; mayImport: string[]; packages?: string[]; node?: "all" | string[] };

const ARROWS: Arrow[] = [
  { from: "lib/swedish", mayImport: [] },
  { from: "lib/domain", mayImport: ["lib/swedish"] },
  { from: "lib/checks", mayImport: ["lib/domain", "lib/swedish"] },
  { from: "lib/disclosure", mayImport: ["lib/domain", "lib/swedish"] },
  { from: "lib/forms", mayImport: ["lib/domain", "lib/swedish"], packages: ["zod/mini"] },
  { from: "lib/report", mayImport: ["lib/domain", "lib/swedish", "lib/disclosure"], node: ["crypto"] },
  { from: "templates", mayImport: ["lib/domain", "lib/report", "lib/swedish"] },
  {
    from: "lib/word",
    mayImport: ["lib/report", "lib/domain/text-block.ts", "lib/swedish"],
    packages: ["docx"],
    node: ["zlib", "buffer", "stream"],
  },
  { from: "lib/files", except: "lib/files/json", mayImport: ["lib/report", "lib/swedish"] },
  { from: "lib/files/json", mayImport: ["lib/files", "lib/report", "lib/domain", "lib/swedish"] },
  {
    from: "lib/sheets",
    mayImport: ["lib/domain", "lib/forms", "lib/swedish", "lib/word/read-", "lib/word/unreadable.ts"],
    packages: ["exceljs"],
  },
  { from: "lib/importing", mayImport: ["lib/domain", "lib/swedish", "lib/word/outline.ts"] },
  {
    from: "db",
    except: "db/demo",
    mayImport: ["lib/domain", "lib/swedish"],
    packages: [
      "drizzle-orm",
      "better-sqlite3",
      "pg",
      "@electric-sql/pglite",
      "better-auth",
      "@node-rs/argon2",
      "@zxcvbn-ts/language-common",
    ],
    node: "all",
  },
  { from: "db/demo", mayImport: ["db", "lib/domain", "lib/swedish", "templates"], node: "all" },
  { from: "lib/web", mayImport: ["lib", "db", "templates"], packages: ["next", "react", "zod"], node: "all" },
  { from: "lib/jobs", packages: ["tsx"], mayImport: ["lib", "db", "templates"], node: "all" },
  { from: "lib/mail", mayImport: ["lib", "db", "templates"], node: "all" },
  { from: "cli", mayImport: ["lib", "db", "templates"], packages: ["tsx"], node: "all" },
];

const PACKAGE = "(^|/)node_modules/(@types/)?";
/** What no page, route or component may reach for: they get their store from lib/web and their Word from lib/word. */
const CLOSED_TO_APP = [
  "^db/tables/",
  "^db/store",
  "^db/accounts",
  `${PACKAGE}(drizzle-orm|better-sqlite3|pg|@electric-sql|docx|exceljs|better-auth|@node-rs)/`,
];
const OPEN_TO_CLIENTS = [
  "^app/components/",
  "^lib/(domain|checks|forms|swedish)/",
  `${PACKAGE}(react|react-dom|next|recharts|@tiptap)/`,
  "\\.css$",
];
const CLOSED_BEHIND_CLIENTS = "^(db|templates|lib/(web|word|files|sheets|importing|report|jobs|mail))/";
const CODE = ["app", "cli", "db", "instrumentation.ts", "lib", "proxy.ts", "templates"];

export type Followed = { modules: string[]; imports: number; broken: { rule: string; from: string; to: string }[] };

const { parseFileSync } = swc;
// dependency-cruiser does not tell swc that a .tsx file holds JSX, which then is a syntax error
Object.assign(swc, {
  parseFileSync: (file: string, options: ParseOptions) =>
    parseFileSync(file, { ...options, syntax: "typescript", tsx: file.endsWith(".tsx") }),
});

/** Follows every import of the code under `base` (tests left out) and answers what it saw and which arrows are broken. */
export async function followImports(base: string): Promise<Followed> {
  const code = CODE.filter((path) => statSync(join(base, path), { throwIfNoEntry: false }));
  const { output } = await cruise(code, {
    baseDir: base,
    // dependency-cruiser does not know TypeScript 7 and would see no module at all (stack.md)
    parser: "swc",
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: [...ARROWS.map(arrowRule), ...appRules(base)] },
    exclude: { path: "\\.test\\.tsx?$" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  });
  if (typeof output === "string") throw new Error(output);
  const modules = output.modules.filter((module) => CODE.some((path) => module.source === path || module.source.startsWith(`${path}/`)));
  return {
    modules: modules.map((module) => module.source),
    imports: modules.reduce((sum, module) => sum + module.dependencies.length, 0),
    broken: output.summary.violations.map(({ rule, from, to }: IViolation) => ({ rule: rule.name, from, to })),
  };
}

function arrowRule({ from, except, mayImport, packages = [], node = [] }: Arrow): IForbiddenRuleType {
  const open = [
    except ? `^${from}/(?!${except.slice(from.length + 1)})` : `^${from}`,
    ...mayImport.map((path) => `^${path}`),
    ...packages.map((name) => `${PACKAGE}${name}/`),
    ...(node === "all" ? [] : node.map((name) => `^(node:)?${name}$`)),
  ];
  return {
    name: from,
    severity: "error",
    from: { path: `^${from}`, ...(except && { pathNot: `^${except}` }) },
    to: { pathNot: open, ...(node === "all" && { dependencyTypesNot: ["core"] }) },
  };
}

function appRules(base: string): IForbiddenRuleType[] {
  const from = { path: clientComponents(base).map((file) => `^${file.replaceAll(/[.[\]()]/g, "\\$&")}$`) };
  const app: IForbiddenRuleType = {
    name: "app",
    severity: "error",
    from: { path: "^(app/|instrumentation\\.ts$|proxy\\.ts$)" },
    to: { path: CLOSED_TO_APP },
  };
  if (from.path.length === 0) return [app];
  return [
    app,
    { name: "client component", severity: "error", from, to: { pathNot: OPEN_TO_CLIENTS } },
    { name: "client component, further in", severity: "error", from, to: { reachable: true, path: CLOSED_BEHIND_CLIENTS } },
  ];
}

/** Files of app/ that begin with "use client", relative to base. */
function clientComponents(base: string): string[] {
  if (!statSync(join(base, "app"), { throwIfNoEntry: false })) return [];
  return readdirSync(join(base, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `app/${file}`)
    .filter((file) => /^\s*["']use client["']/.test(readFileSync(join(base, file), "utf8")));
}
