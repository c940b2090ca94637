ALTER TABLE `text_version` ADD `save_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `text_version_key` ON `text_version` (`text_id`,`save_key`);