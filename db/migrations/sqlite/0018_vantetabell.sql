CREATE TABLE `outcome_import` (
	`id` text PRIMARY KEY NOT NULL,
	`org_unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`state` text NOT NULL,
	`holder` text NOT NULL,
	`beat_at` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_import_state" CHECK("outcome_import"."state" in ('provas', 'laggs-ned', 'galler', 'klar'))
);
--> statement-breakpoint
CREATE INDEX `outcome_import_place` ON `outcome_import` (`org_unit_id`,`year`,`period`);--> statement-breakpoint
CREATE TABLE `outcome_import_row` (
	`import_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`district_id` text NOT NULL,
	`gender` text NOT NULL,
	`kind` text NOT NULL,
	`value_micro` integer,
	`decimals` integer NOT NULL,
	`numerator_micro` integer,
	`denominator_micro` integer,
	`reason` text NOT NULL,
	`base` integer NOT NULL,
	`before` text,
	PRIMARY KEY(`import_id`, `indicator_id`, `district_id`, `gender`),
	FOREIGN KEY (`import_id`) REFERENCES `outcome_import`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_import_row_gender" CHECK("outcome_import_row"."gender" in ('totalt', 'kvinnor', 'man')),
	CONSTRAINT "outcome_import_row_kind" CHECK("outcome_import_row"."kind" in ('varde', 'ej-rapporterat', 'ej-matt', 'gar-ej-att-mata', 'sekretess')),
	CONSTRAINT "outcome_import_row_value" CHECK(("outcome_import_row"."kind" = 'varde') = ("outcome_import_row"."value_micro" is not null))
);
