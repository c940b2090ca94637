import { register } from "tsx/esm/api";

// one measurement in a process of its own: node bench/child.js FILE WORK
register();
const [, , file, work] = process.argv;
const measured = await import(new URL(file, import.meta.url));
process.stdout.write(String(await measured[work]()));
