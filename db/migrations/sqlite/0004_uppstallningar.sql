CREATE TABLE `layout` (
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
	CONSTRAINT "layout_kind" CHECK("layout"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `layout_version` ON `layout` (`kind`,`from_year`,`version`);--> statement-breakpoint
ALTER TABLE `document_snapshot` ADD `layout` text;