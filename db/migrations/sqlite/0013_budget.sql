CREATE TABLE `ledger_file` (
	`id` text PRIMARY KEY NOT NULL,
	`budget_table_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` text NOT NULL,
	FOREIGN KEY (`budget_table_id`) REFERENCES `budget_table`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_file_table` ON `ledger_file` (`budget_table_id`);--> statement-breakpoint
CREATE TABLE `ledger_line` (
	`file_id` text NOT NULL,
	`file_row` integer NOT NULL,
	`row_no` integer NOT NULL,
	`column_key` text NOT NULL,
	`account` text NOT NULL,
	`account_name` text NOT NULL,
	`activity` text NOT NULL,
	`ore` integer NOT NULL,
	PRIMARY KEY(`file_id`, `file_row`),
	FOREIGN KEY (`file_id`) REFERENCES `ledger_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_line_cell` ON `ledger_line` (`file_id`,`row_no`,`column_key`);--> statement-breakpoint
CREATE TABLE `ledger_meaning` (
	`org_unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`scope` text NOT NULL,
	`written` text NOT NULL,
	`means` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` text NOT NULL,
	PRIMARY KEY(`org_unit_id`, `kind`, `scope`, `written`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_meaning_kind" CHECK("ledger_meaning"."kind" in ('rad', 'slag', 'tabell'))
);
--> statement-breakpoint
ALTER TABLE `budget_amount` ADD `save_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `budget_row` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `budget_row` ADD `explanation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `budget_row` ADD `explanation_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `budget_row` ADD `explanation_save_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `budget_row` SET `position` = `row_no`;
