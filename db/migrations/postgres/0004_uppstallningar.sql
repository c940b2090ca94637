CREATE TABLE "layout" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"version" integer NOT NULL,
	"definition" text NOT NULL,
	"sha256" text NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text,
	CONSTRAINT "layout_kind" CHECK ("layout"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD COLUMN "layout" text;--> statement-breakpoint
ALTER TABLE "layout" ADD CONSTRAINT "layout_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "layout_version" ON "layout" USING btree ("kind","from_year","version");