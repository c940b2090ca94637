PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_document_event` (
	`document_id` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decided_on` text DEFAULT '' NOT NULL,
	`paragraph` text DEFAULT '' NOT NULL,
	`dnr` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`document_id`, `no`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_event_kind" CHECK("__new_document_event"."kind" in ('paborjad', 'importerad', 'inlamnad', 'aterlamnad', 'granskad', 'godkand', 'beslutad', 'delegation', 'aterkallad', 'overlamnad', 'atertagen'))
);
--> statement-breakpoint
INSERT INTO `__new_document_event`("document_id", "no", "kind", "at", "by_id", "note", "decided_on", "paragraph", "dnr") SELECT "document_id", "no", "kind", "at", "by_id", "note", "decided_on", "paragraph", "dnr" FROM `document_event`;--> statement-breakpoint
DROP TABLE `document_event`;--> statement-breakpoint
ALTER TABLE `__new_document_event` RENAME TO `document_event`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `document` ADD `handed_over_at` text;