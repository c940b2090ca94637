CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text,
	`owner_id` text NOT NULL,
	`text` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_goal` ON `activity` (`goal_id`);--> statement-breakpoint
CREATE TABLE `activity_report` (
	`plan_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`period` text NOT NULL,
	`status` text NOT NULL,
	`deviation` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`plan_id`, `activity_id`, `period`),
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`activity_id`) REFERENCES `plan_activity`(`plan_id`,`activity_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_report_status" CHECK("activity_report"."status" in ('', 'ej-paborjad', 'pagar', 'avslutad', 'forsenad'))
);
--> statement-breakpoint
CREATE TABLE `assessment` (
	`plan_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`period` text NOT NULL,
	`decided` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`plan_id`, `goal_id`, `period`),
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_id`) REFERENCES `plan_goal`(`plan_id`,`goal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_goal` ON `assessment` (`goal_id`,`period`);--> statement-breakpoint
CREATE TABLE `budget_amount` (
	`budget_table_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`column_key` text NOT NULL,
	`amount_kr` integer,
	`stated_only` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`budget_table_id`, `row_no`, `column_key`),
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`budget_table_id`,`row_no`) REFERENCES `budget_row`(`budget_table_id`,`row_no`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `budget_row` (
	`budget_table_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`side` text NOT NULL,
	`sums` text NOT NULL,
	PRIMARY KEY(`budget_table_id`, `row_no`),
	FOREIGN KEY (`budget_table_id`) REFERENCES `budget_table`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_row_kind" CHECK("budget_row"."kind" in ('rubrik', 'rad', 'varav', 'summa')),
	CONSTRAINT "budget_row_side" CHECK("budget_row"."side" in ('', 'kostnad', 'intakt')),
	CONSTRAINT "budget_row_sums" CHECK("budget_row"."sums" in ('', 'grupp', 'totalt', 'netto'))
);
--> statement-breakpoint
CREATE TABLE `budget_table` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`goal_id` text,
	`period` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`columns` text NOT NULL,
	`shown_in` text NOT NULL,
	`decimals` integer NOT NULL,
	`unit_written` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_table_shown_in" CHECK("budget_table"."shown_in" in ('kr', 'tkr', 'mnkr'))
);
--> statement-breakpoint
CREATE INDEX `budget_table_plan` ON `budget_table` (`plan_id`,`period`);--> statement-breakpoint
CREATE INDEX `budget_table_goal` ON `budget_table` (`goal_id`);--> statement-breakpoint
CREATE TABLE `district` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `district_name` ON `district` (`name`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`dnr` text NOT NULL,
	`dated` text NOT NULL,
	`head` text NOT NULL,
	`original_file_id` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_kind" CHECK("document"."kind" in ('VP', 'T1', 'T2', 'VB')),
	CONSTRAINT "document_state" CHECK("document"."state" in ('utkast', 'inlamnad', 'aterlamnad', 'godkand', 'beslutad'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_plan_kind` ON `document` (`plan_id`,`kind`);--> statement-breakpoint
CREATE TABLE `document_event` (
	`document_id` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decided_on` text DEFAULT '' NOT NULL,
	`paragraph` text DEFAULT '' NOT NULL,
	`dnr` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`document_id`, `no`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_event_kind" CHECK("document_event"."kind" in ('paborjad', 'importerad', 'inlamnad', 'aterlamnad', 'granskad', 'godkand', 'beslutad'))
);
--> statement-breakpoint
CREATE TABLE `document_part` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`zone` text NOT NULL,
	`title` text NOT NULL,
	`code` text NOT NULL,
	`goal_id` text,
	`text_id` text,
	`indicator_id` text,
	`activity_id` text,
	`budget_table_id` text,
	`data` text NOT NULL,
	`printed` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`budget_table_id`) REFERENCES `budget_table`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `document_part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_part_kind" CHECK("document_part"."kind" in ('avsnitt', 'mal', 'text', 'indikatortabell', 'indikatorrad', 'aktivitetstabell', 'aktivitetsrad', 'budget', 'oplacerat')),
	CONSTRAINT "document_part_zone" CHECK("document_part"."zone" in ('dokument', 'bilaga')),
	CONSTRAINT "document_part_goal_of" CHECK(("document_part"."kind" = 'mal') = ("document_part"."goal_id" is not null)),
	CONSTRAINT "document_part_indicator_of" CHECK(("document_part"."kind" = 'indikatorrad') = ("document_part"."indicator_id" is not null)),
	CONSTRAINT "document_part_activity_of" CHECK(("document_part"."kind" = 'aktivitetsrad') = ("document_part"."activity_id" is not null)),
	CONSTRAINT "document_part_budget_of" CHECK(("document_part"."kind" = 'budget') = ("document_part"."budget_table_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `document_part_document` ON `document_part` (`document_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `document_part_parent` ON `document_part` (`parent_id`);--> statement-breakpoint
CREATE INDEX `document_part_goal` ON `document_part` (`goal_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `document_part_text` ON `document_part` (`text_id`);--> statement-breakpoint
CREATE INDEX `document_part_indicator` ON `document_part` (`indicator_id`);--> statement-breakpoint
CREATE INDEX `document_part_activity` ON `document_part` (`activity_id`);--> statement-breakpoint
CREATE INDEX `document_part_budget` ON `document_part` (`budget_table_id`);--> statement-breakpoint
CREATE TABLE `document_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`taken_at` text NOT NULL,
	`format` integer NOT NULL,
	`content` text NOT NULL,
	`styrmodell_id` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`styrmodell_id`) REFERENCES `styrmodell`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_snapshot_document` ON `document_snapshot` (`document_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_sha256` ON `file` (`sha256`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`owner_id` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`continues_goal_id` text,
	`perhaps_goal_id` text,
	`origin` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`continues_goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`perhaps_goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_origin" CHECK("goal"."origin" in ('beslutat', 'utkast', 'ej-bekraftad'))
);
--> statement-breakpoint
CREATE INDEX `goal_owner` ON `goal` (`year`,`owner_id`,`level`);--> statement-breakpoint
CREATE INDEX `goal_parent` ON `goal` (`parent_id`);--> statement-breakpoint
CREATE INDEX `goal_continues` ON `goal` (`continues_goal_id`);--> statement-breakpoint
CREATE INDEX `goal_perhaps` ON `goal` (`perhaps_goal_id`);--> statement-breakpoint
CREATE TABLE `goal_text` (
	`plan_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`no` integer NOT NULL,
	`heading` text NOT NULL,
	`text_id` text NOT NULL,
	PRIMARY KEY(`plan_id`, `goal_id`, `kind`, `period`, `no`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_id`) REFERENCES `plan_goal`(`plan_id`,`goal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_text_text` ON `goal_text` (`text_id`);--> statement-breakpoint
CREATE TABLE `history` (
	`authority_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`action` text NOT NULL,
	`place` text NOT NULL,
	`plan_id` text,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`authority_id`, `seq`),
	FOREIGN KEY (`authority_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `history_place` ON `history` (`place`,`seq`);--> statement-breakpoint
CREATE INDEX `history_plan` ON `history` (`plan_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_by` ON `history` (`by_id`,`at`);--> statement-breakpoint
CREATE TABLE `history_head` (
	`authority_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_owner` ON `indicator` (`owner_id`);--> statement-breakpoint
CREATE TABLE `indicator_report` (
	`org_unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` text NOT NULL,
	`status` text NOT NULL,
	`forecast_micro` integer,
	`forecast_decimals` integer NOT NULL,
	`document_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`org_unit_id`, `year`, `period`, `indicator_id`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_report_document` ON `indicator_report` (`document_id`);--> statement-breakpoint
CREATE TABLE `indicator_version` (
	`indicator_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`decimals` integer NOT NULL,
	`periodicity` text NOT NULL,
	`direction` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `valid_from`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_version_direction" CHECK("indicator_version"."direction" in ('hogre', 'lagre', 'intervall', 'neutral', 'okand'))
);
--> statement-breakpoint
CREATE TABLE `org_closure` (
	`year` integer NOT NULL,
	`ancestor_id` text NOT NULL,
	`org_unit_id` text NOT NULL,
	`depth` integer NOT NULL,
	PRIMARY KEY(`year`, `ancestor_id`, `org_unit_id`),
	FOREIGN KEY (`ancestor_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_closure_up` ON `org_closure` (`year`,`org_unit_id`,`depth`);--> statement-breakpoint
CREATE TABLE `org_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	CONSTRAINT "org_unit_kind" CHECK("org_unit"."kind" in ('kommun', 'namnd', 'forvaltning', 'avdelning', 'enhet'))
);
--> statement-breakpoint
CREATE TABLE `org_unit_year` (
	`year` integer NOT NULL,
	`org_unit_id` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`authority_id` text NOT NULL,
	`unnamed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`year`, `org_unit_id`),
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_unit_year_parent` ON `org_unit_year` (`year`,`parent_id`);--> statement-breakpoint
CREATE TABLE `outcome` (
	`org_unit_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`district_id` text NOT NULL,
	`gender` text NOT NULL,
	`kind` text NOT NULL,
	`value_micro` integer,
	`decimals` integer NOT NULL,
	`numerator_micro` integer,
	`denominator_micro` integer,
	`reason` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`document_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`org_unit_id`, `indicator_id`, `year`, `period`, `district_id`, `gender`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `district`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_gender" CHECK("outcome"."gender" in ('totalt', 'kvinnor', 'man')),
	CONSTRAINT "outcome_kind" CHECK("outcome"."kind" in ('varde', 'ej-rapporterat', 'ej-matt', 'gar-ej-att-mata', 'sekretess')),
	CONSTRAINT "outcome_source" CHECK("outcome"."source" in ('inmatad', 'dokument', 'jamforelse')),
	CONSTRAINT "outcome_value" CHECK(("outcome"."kind" = 'varde') = ("outcome"."value_micro" is not null)),
	CONSTRAINT "outcome_share" CHECK(("outcome"."numerator_micro" is null) = ("outcome"."denominator_micro" is null)),
	CONSTRAINT "outcome_reason" CHECK("outcome"."kind" <> 'gar-ej-att-mata' or "outcome"."reason" <> '')
);
--> statement-breakpoint
CREATE INDEX `outcome_rollup` ON `outcome` (`indicator_id`,`year`,`period`,`district_id`,`gender`);--> statement-breakpoint
CREATE INDEX `outcome_document` ON `outcome` (`document_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`disabled_at` text
);
--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`org_unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_unit_year` ON `plan` (`org_unit_id`,`year`);--> statement-breakpoint
CREATE INDEX `plan_year` ON `plan` (`year`);--> statement-breakpoint
CREATE TABLE `plan_activity` (
	`plan_id` text NOT NULL,
	`goal_id` text,
	`activity_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `activity_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_id`) REFERENCES `plan_goal`(`plan_id`,`goal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_activity_activity` ON `plan_activity` (`activity_id`);--> statement-breakpoint
CREATE TABLE `plan_goal` (
	`plan_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `goal_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_goal_goal` ON `plan_goal` (`goal_id`,`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_indicator` (
	`plan_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `goal_id`, `indicator_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_id`) REFERENCES `plan_goal`(`plan_id`,`goal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_indicator_indicator` ON `plan_indicator` (`indicator_id`,`plan_id`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`org_unit_id` text NOT NULL,
	`role` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text DEFAULT '9999-12-31' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grant_role" CHECK("role_grant"."role" in ('systemforvaltare', 'kommunledning', 'namndcontroller', 'namndsekreterare', 'enhetschef', 'rapportor', 'granskare', 'ledamot', 'lasare'))
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`,`to_date`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `steering_year` (
	`year` integer PRIMARY KEY NOT NULL,
	`styrmodell_id` text NOT NULL,
	FOREIGN KEY (`styrmodell_id`) REFERENCES `styrmodell`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `styrmodell` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `styrmodell_version` ON `styrmodell` (`name`,`version`);--> statement-breakpoint
CREATE TABLE `target` (
	`org_unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`set_by` text NOT NULL,
	`no` integer NOT NULL,
	`form` text NOT NULL,
	`value_micro` integer,
	`upper_micro` integer,
	`decimals` integer NOT NULL,
	`words` text NOT NULL,
	`document_id` text,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`org_unit_id`, `year`, `indicator_id`, `set_by`, `no`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_set_by" CHECK("target"."set_by" in ('kf', 'namnd', 'enhet')),
	CONSTRAINT "target_form" CHECK("target"."form" in ('tal', 'hogst', 'minst', 'intervall', 'riktning', 'vantar', 'inget', 'fritext')),
	CONSTRAINT "target_value" CHECK(("target"."form" in ('tal', 'hogst', 'minst', 'intervall')) = ("target"."value_micro" is not null)),
	CONSTRAINT "target_upper" CHECK(("target"."form" = 'intervall') = ("target"."upper_micro" is not null))
);
--> statement-breakpoint
CREATE INDEX `target_indicator` ON `target` (`indicator_id`,`year`);--> statement-breakpoint
CREATE INDEX `target_document` ON `target` (`document_id`);--> statement-breakpoint
CREATE TABLE `text` (
	`id` text PRIMARY KEY NOT NULL,
	`authority_id` text NOT NULL,
	`version` integer NOT NULL,
	`plain` text NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `text_version` (
	`text_id` text NOT NULL,
	`version` integer NOT NULL,
	`base_version` integer NOT NULL,
	`blocks` text NOT NULL,
	`sha256` text NOT NULL,
	`kind` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`text_id`, `version`),
	FOREIGN KEY (`text_id`) REFERENCES `text`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_version_kind" CHECK("text_version"."kind" in ('sparad', 'sammanfogad', 'asidosatt', 'aterstalld', 'importerad', 'kopierad'))
);
--> statement-breakpoint
CREATE TABLE `unit_district` (
	`org_unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`district_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`org_unit_id`, `year`, `district_id`),
	FOREIGN KEY (`org_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`year`) REFERENCES `steering_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `district`(`id`) ON UPDATE no action ON DELETE no action
);
