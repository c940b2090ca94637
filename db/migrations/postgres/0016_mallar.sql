CREATE TABLE "template" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"version" integer NOT NULL,
	"definition" text NOT NULL,
	"sha256" text NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text,
	CONSTRAINT "template_kind" CHECK ("template"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
--> statement-breakpoint
ALTER TABLE "document_part" ADD COLUMN "hidden_at" text;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "template_version" ON "template" USING btree ("kind","from_year","version");