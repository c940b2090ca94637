ALTER TABLE `plan_indicator` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `role_grant` ADD `open_until` text;--> statement-breakpoint
ALTER TABLE `role_grant` ADD `opened_for` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `role_grant_place` ON `role_grant` (`org_unit_id`,`to_date`);