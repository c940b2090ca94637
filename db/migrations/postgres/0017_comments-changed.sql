ALTER TABLE "comment" ADD COLUMN "changed_at" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "removed_at" text;