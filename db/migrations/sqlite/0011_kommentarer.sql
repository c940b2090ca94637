CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`place_kind` text NOT NULL,
	`place_id` text NOT NULL,
	`quote` text NOT NULL,
	`proposal` text,
	`body` text NOT NULL,
	`save_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resolved_by` text,
	`resolved_at` text,
	`accepted` integer DEFAULT false NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_kind" CHECK("comment"."kind" in ('VP', 'T1', 'T2', 'VB')),
	CONSTRAINT "comment_place_kind" CHECK("comment"."place_kind" in ('text', 'mal', 'siffra'))
);
--> statement-breakpoint
CREATE INDEX `comment_document` ON `comment` (`plan_id`,`kind`);--> statement-breakpoint
CREATE INDEX `comment_thread` ON `comment` (`thread_id`);--> statement-breakpoint
CREATE TABLE `comment_mention` (
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`comment_id`, `person_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_mention_person` ON `comment_mention` (`person_id`);