CREATE TABLE `finding_answer` (
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`sha256` text NOT NULL,
	`identity` text NOT NULL,
	`rule` text NOT NULL,
	`indicator_id` text,
	`message` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`plan_id`, `kind`, `sha256`),
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_answer_kind" CHECK("finding_answer"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
