CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`name` text NOT NULL,
	`image` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_provider` ON `credential` (`user_id`,`provider_id`);--> statement-breakpoint
CREATE TABLE `guess` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `guess_email` ON `guess` (`email`);--> statement-breakpoint
CREATE INDEX `guess_address` ON `guess` (`address`);--> statement-breakpoint
CREATE INDEX `guess_at` ON `guess` (`at`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_email` ON `invitation` (`email`);--> statement-breakpoint
ALTER TABLE `person` ADD `account_id` text REFERENCES account(id);--> statement-breakpoint
CREATE UNIQUE INDEX `person_account` ON `person` (`account_id`);--> statement-breakpoint
ALTER TABLE `session` ADD `device` text DEFAULT '' NOT NULL;