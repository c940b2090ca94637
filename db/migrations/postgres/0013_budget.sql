CREATE TABLE "ledger_file" (
	"id" text PRIMARY KEY NOT NULL,
	"budget_table_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"taken_by" text NOT NULL,
	"taken_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_line" (
	"file_id" text NOT NULL,
	"file_row" integer NOT NULL,
	"row_no" integer NOT NULL,
	"column_key" text NOT NULL,
	"account" text NOT NULL,
	"account_name" text NOT NULL,
	"activity" text NOT NULL,
	"ore" bigint NOT NULL,
	CONSTRAINT "ledger_line_file_id_file_row_pk" PRIMARY KEY("file_id","file_row")
);
--> statement-breakpoint
CREATE TABLE "ledger_meaning" (
	"org_unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"written" text NOT NULL,
	"means" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	CONSTRAINT "ledger_meaning_org_unit_id_kind_scope_written_pk" PRIMARY KEY("org_unit_id","kind","scope","written"),
	CONSTRAINT "ledger_meaning_kind" CHECK ("ledger_meaning"."kind" in ('rad', 'slag', 'tabell'))
);
--> statement-breakpoint
ALTER TABLE "budget_amount" ADD COLUMN "save_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_row" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_row" ADD COLUMN "explanation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_row" ADD COLUMN "explanation_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_row" ADD COLUMN "explanation_save_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_file" ADD CONSTRAINT "ledger_file_budget_table_id_budget_table_id_fk" FOREIGN KEY ("budget_table_id") REFERENCES "public"."budget_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_file" ADD CONSTRAINT "ledger_file_taken_by_person_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_file_id_ledger_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."ledger_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_meaning" ADD CONSTRAINT "ledger_meaning_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_meaning" ADD CONSTRAINT "ledger_meaning_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_file_table" ON "ledger_file" USING btree ("budget_table_id");--> statement-breakpoint
CREATE INDEX "ledger_line_cell" ON "ledger_line" USING btree ("file_id","row_no","column_key");--> statement-breakpoint
UPDATE "budget_row" SET "position" = "row_no";
