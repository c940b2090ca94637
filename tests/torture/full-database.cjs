// Loaded into the served app before all else: while the file FULL_WHILE_THERE_IS is there, its database gets no page more.
const { existsSync } = require("node:fs");
const Database = require("better-sqlite3");

const { prepare } = Database.prototype;
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (sql !== "BEGIN IMMEDIATE") return statement;
  return {
    run: () => {
      const pages = existsSync(process.env.FULL_WHILE_THERE_IS) ? this.pragma("page_count", { simple: true }) : 1e9;
      this.pragma(`max_page_count = ${pages}`);
      return statement.run();
    },
  };
};
