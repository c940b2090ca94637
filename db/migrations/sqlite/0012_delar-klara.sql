ALTER TABLE `document_part` ADD `ready_at` text;--> statement-breakpoint
ALTER TABLE `document_part` ADD `ready_by_id` text REFERENCES person(id);