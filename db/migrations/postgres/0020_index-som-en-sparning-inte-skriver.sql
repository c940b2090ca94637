DROP INDEX "document_part_indicator";--> statement-breakpoint
DROP INDEX "outcome_document";--> statement-breakpoint
CREATE INDEX "document_part_indicator" ON "document_part" USING btree ("indicator_id","document_id");--> statement-breakpoint
CREATE INDEX "outcome_document" ON "outcome" USING btree ("document_id") WHERE "outcome"."document_id" is not null;