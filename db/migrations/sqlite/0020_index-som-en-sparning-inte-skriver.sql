DROP INDEX `document_part_indicator`;--> statement-breakpoint
CREATE INDEX `document_part_indicator` ON `document_part` (`indicator_id`,`document_id`);--> statement-breakpoint
DROP INDEX `outcome_document`;--> statement-breakpoint
CREATE INDEX `outcome_document` ON `outcome` (`document_id`) WHERE "outcome"."document_id" is not null;