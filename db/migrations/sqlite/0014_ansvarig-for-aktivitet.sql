ALTER TABLE `plan_activity` ADD `responsible` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `plan_activity` ADD `responsible_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `plan_activity` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `plan_activity_responsible` ON `plan_activity` (`responsible_id`);