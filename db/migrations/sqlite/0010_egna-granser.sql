CREATE TABLE `indicator_limit` (
	`indicator_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`tolerance_micro` integer,
	`gender_gap_micro` integer,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `valid_from`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `indicator_version` DROP COLUMN `tolerance_micro`;--> statement-breakpoint
ALTER TABLE `indicator_version` DROP COLUMN `gender_gap_micro`;