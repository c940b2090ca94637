ALTER TABLE `comment` ADD `changed_at` text;--> statement-breakpoint
ALTER TABLE `comment` ADD `removed_at` text;