ALTER TABLE "document_event" DROP CONSTRAINT "document_event_kind";--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD COLUMN "responsible_id" text;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "stands_in_for" text;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "delegation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_responsible_id_person_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_stands_in_for_person_id_fk" FOREIGN KEY ("stands_in_for") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_event" ADD CONSTRAINT "document_event_kind" CHECK ("document_event"."kind" in ('paborjad', 'importerad', 'inlamnad', 'aterlamnad', 'granskad', 'godkand', 'beslutad', 'delegation', 'aterkallad'));