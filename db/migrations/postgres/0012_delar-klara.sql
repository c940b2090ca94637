ALTER TABLE "document_part" ADD COLUMN "ready_at" text;--> statement-breakpoint
ALTER TABLE "document_part" ADD COLUMN "ready_by_id" text;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_ready_by_id_person_id_fk" FOREIGN KEY ("ready_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;