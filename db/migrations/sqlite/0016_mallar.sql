CREATE TABLE `template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`sha256` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "template_kind" CHECK("template"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `template_version` ON `template` (`kind`,`from_year`,`version`);--> statement-breakpoint
ALTER TABLE `document_part` ADD `hidden_at` text;