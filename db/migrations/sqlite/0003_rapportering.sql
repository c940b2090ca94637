CREATE TABLE `district_alias` (
	`org_unit_id` text NOT NULL,
	`written` text NOT NULL,
	`district_id` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` text NOT NULL,
	PRIMARY KEY(`org_unit_id`, `written`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `district`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `extension` (
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`org_unit_id` text NOT NULL,
	`no` integer NOT NULL,
	`closes_on` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`year`, `period`, `org_unit_id`, `no`),
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicator_alias` (
	`org_unit_id` text NOT NULL,
	`written` text NOT NULL,
	`indicator_id` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` text NOT NULL,
	PRIMARY KEY(`org_unit_id`, `written`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reporting_event` (
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`org_unit_id` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`due` integer NOT NULL,
	`reported` integer NOT NULL,
	`sha256` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`year`, `period`, `org_unit_id`, `no`),
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reporting_event_kind" CHECK("reporting_event"."kind" in ('inlamnad', 'aterkallad'))
);
--> statement-breakpoint
CREATE TABLE `reporting_window` (
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`org_unit_id` text NOT NULL,
	`no` integer NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`year`, `period`, `org_unit_id`, `no`),
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_indicator_version` (
	`indicator_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`decimals` integer NOT NULL,
	`periodicity` text NOT NULL,
	`direction` text NOT NULL,
	`aggregation` text DEFAULT 'okand' NOT NULL,
	`cumulative` integer DEFAULT true NOT NULL,
	`about_individuals` integer DEFAULT false NOT NULL,
	`by_district` integer DEFAULT false NOT NULL,
	`numerator_name` text DEFAULT '' NOT NULL,
	`denominator_name` text DEFAULT '' NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`breaks_because` text DEFAULT '' NOT NULL,
	`tolerance_micro` integer,
	`gender_gap_micro` integer,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `valid_from`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_version_direction" CHECK("__new_indicator_version"."direction" in ('hogre', 'lagre', 'intervall', 'neutral', 'okand')),
	CONSTRAINT "indicator_version_aggregation" CHECK("__new_indicator_version"."aggregation" in ('summa', 'andel', 'medel', 'ingen', 'okand'))
);
--> statement-breakpoint
INSERT INTO `__new_indicator_version`("indicator_id", "valid_from", "name", "unit", "decimals", "periodicity", "direction", "changed_by", "changed_at") SELECT "indicator_id", "valid_from", "name", "unit", "decimals", "periodicity", "direction", "changed_by", "changed_at" FROM `indicator_version`;--> statement-breakpoint
DROP TABLE `indicator_version`;--> statement-breakpoint
ALTER TABLE `__new_indicator_version` RENAME TO `indicator_version`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `outcome` ADD `comment` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "indicator_version" SET
	"aggregation" = CASE lower("unit") WHEN 'st' THEN 'summa' WHEN '%' THEN 'andel' ELSE 'okand' END,
	"by_district" = EXISTS (SELECT 1 FROM "outcome" WHERE "outcome"."indicator_id" = "indicator_version"."indicator_id" AND "outcome"."district_id" <> 'hela'),
	"about_individuals" = EXISTS (SELECT 1 FROM "outcome" WHERE "outcome"."indicator_id" = "indicator_version"."indicator_id" AND "outcome"."gender" <> 'totalt');
