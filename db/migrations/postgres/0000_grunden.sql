CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text,
	"owner_id" text NOT NULL,
	"text" text NOT NULL,
	"start_on" text NOT NULL,
	"end_on" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_report" (
	"plan_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"period" text NOT NULL,
	"status" text NOT NULL,
	"deviation" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "activity_report_plan_id_activity_id_period_pk" PRIMARY KEY("plan_id","activity_id","period"),
	CONSTRAINT "activity_report_status" CHECK ("activity_report"."status" in ('', 'ej-paborjad', 'pagar', 'avslutad', 'forsenad'))
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"plan_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"period" text NOT NULL,
	"decided" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessment_plan_id_goal_id_period_pk" PRIMARY KEY("plan_id","goal_id","period")
);
--> statement-breakpoint
CREATE TABLE "budget_amount" (
	"budget_table_id" text NOT NULL,
	"row_no" integer NOT NULL,
	"column_key" text NOT NULL,
	"amount_kr" bigint,
	"stated_only" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "budget_amount_budget_table_id_row_no_column_key_pk" PRIMARY KEY("budget_table_id","row_no","column_key")
);
--> statement-breakpoint
CREATE TABLE "budget_row" (
	"budget_table_id" text NOT NULL,
	"row_no" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"side" text NOT NULL,
	"sums" text NOT NULL,
	CONSTRAINT "budget_row_budget_table_id_row_no_pk" PRIMARY KEY("budget_table_id","row_no"),
	CONSTRAINT "budget_row_kind" CHECK ("budget_row"."kind" in ('rubrik', 'rad', 'varav', 'summa')),
	CONSTRAINT "budget_row_side" CHECK ("budget_row"."side" in ('', 'kostnad', 'intakt')),
	CONSTRAINT "budget_row_sums" CHECK ("budget_row"."sums" in ('', 'grupp', 'totalt', 'netto'))
);
--> statement-breakpoint
CREATE TABLE "budget_table" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"goal_id" text,
	"period" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text NOT NULL,
	"columns" text NOT NULL,
	"shown_in" text NOT NULL,
	"decimals" integer NOT NULL,
	"unit_written" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "budget_table_shown_in" CHECK ("budget_table"."shown_in" in ('kr', 'tkr', 'mnkr'))
);
--> statement-breakpoint
CREATE TABLE "district" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"dnr" text NOT NULL,
	"dated" text NOT NULL,
	"head" text NOT NULL,
	"original_file_id" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_kind" CHECK ("document"."kind" in ('VP', 'T1', 'T2', 'VB')),
	CONSTRAINT "document_state" CHECK ("document"."state" in ('utkast', 'inlamnad', 'aterlamnad', 'godkand', 'beslutad'))
);
--> statement-breakpoint
CREATE TABLE "document_event" (
	"document_id" text NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"at" text NOT NULL,
	"by_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decided_on" text DEFAULT '' NOT NULL,
	"paragraph" text DEFAULT '' NOT NULL,
	"dnr" text DEFAULT '' NOT NULL,
	CONSTRAINT "document_event_document_id_no_pk" PRIMARY KEY("document_id","no"),
	CONSTRAINT "document_event_kind" CHECK ("document_event"."kind" in ('paborjad', 'importerad', 'inlamnad', 'aterlamnad', 'granskad', 'godkand', 'beslutad'))
);
--> statement-breakpoint
CREATE TABLE "document_part" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"zone" text NOT NULL,
	"title" text NOT NULL,
	"code" text NOT NULL,
	"goal_id" text,
	"text_id" text,
	"indicator_id" text,
	"activity_id" text,
	"budget_table_id" text,
	"data" text NOT NULL,
	"printed" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_part_kind" CHECK ("document_part"."kind" in ('avsnitt', 'mal', 'text', 'indikatortabell', 'indikatorrad', 'aktivitetstabell', 'aktivitetsrad', 'budget', 'oplacerat')),
	CONSTRAINT "document_part_zone" CHECK ("document_part"."zone" in ('dokument', 'bilaga')),
	CONSTRAINT "document_part_goal_of" CHECK (("document_part"."kind" = 'mal') = ("document_part"."goal_id" is not null)),
	CONSTRAINT "document_part_indicator_of" CHECK (("document_part"."kind" = 'indikatorrad') = ("document_part"."indicator_id" is not null)),
	CONSTRAINT "document_part_activity_of" CHECK (("document_part"."kind" = 'aktivitetsrad') = ("document_part"."activity_id" is not null)),
	CONSTRAINT "document_part_budget_of" CHECK (("document_part"."kind" = 'budget') = ("document_part"."budget_table_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "document_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"taken_at" text NOT NULL,
	"format" integer NOT NULL,
	"content" text NOT NULL,
	"styrmodell_id" text NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" text NOT NULL,
	"added_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"owner_id" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"continues_goal_id" text,
	"perhaps_goal_id" text,
	"origin" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "goal_origin" CHECK ("goal"."origin" in ('beslutat', 'utkast', 'ej-bekraftad'))
);
--> statement-breakpoint
CREATE TABLE "goal_text" (
	"plan_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"no" integer NOT NULL,
	"heading" text NOT NULL,
	"text_id" text NOT NULL,
	CONSTRAINT "goal_text_plan_id_goal_id_kind_period_no_pk" PRIMARY KEY("plan_id","goal_id","kind","period","no")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"authority_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" text NOT NULL,
	"by_id" text NOT NULL,
	"action" text NOT NULL,
	"place" text NOT NULL,
	"plan_id" text,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "history_authority_id_seq_pk" PRIMARY KEY("authority_id","seq")
);
--> statement-breakpoint
CREATE TABLE "history_head" (
	"authority_id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_report" (
	"org_unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"indicator_id" text NOT NULL,
	"status" text NOT NULL,
	"forecast_micro" bigint,
	"forecast_decimals" integer NOT NULL,
	"document_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicator_report_org_unit_id_year_period_indicator_id_pk" PRIMARY KEY("org_unit_id","year","period","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_version" (
	"indicator_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"decimals" integer NOT NULL,
	"periodicity" text NOT NULL,
	"direction" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL,
	CONSTRAINT "indicator_version_indicator_id_valid_from_pk" PRIMARY KEY("indicator_id","valid_from"),
	CONSTRAINT "indicator_version_direction" CHECK ("indicator_version"."direction" in ('hogre', 'lagre', 'intervall', 'neutral', 'okand'))
);
--> statement-breakpoint
CREATE TABLE "org_closure" (
	"year" integer NOT NULL,
	"ancestor_id" text NOT NULL,
	"org_unit_id" text NOT NULL,
	"depth" integer NOT NULL,
	CONSTRAINT "org_closure_year_ancestor_id_org_unit_id_pk" PRIMARY KEY("year","ancestor_id","org_unit_id")
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "org_unit_kind" CHECK ("org_unit"."kind" in ('kommun', 'namnd', 'forvaltning', 'avdelning', 'enhet'))
);
--> statement-breakpoint
CREATE TABLE "org_unit_year" (
	"year" integer NOT NULL,
	"org_unit_id" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"authority_id" text NOT NULL,
	"unnamed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "org_unit_year_year_org_unit_id_pk" PRIMARY KEY("year","org_unit_id")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"org_unit_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"district_id" text NOT NULL,
	"gender" text NOT NULL,
	"kind" text NOT NULL,
	"value_micro" bigint,
	"decimals" integer NOT NULL,
	"numerator_micro" bigint,
	"denominator_micro" bigint,
	"reason" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"document_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "outcome_org_unit_id_indicator_id_year_period_district_id_gender_pk" PRIMARY KEY("org_unit_id","indicator_id","year","period","district_id","gender"),
	CONSTRAINT "outcome_gender" CHECK ("outcome"."gender" in ('totalt', 'kvinnor', 'man')),
	CONSTRAINT "outcome_kind" CHECK ("outcome"."kind" in ('varde', 'ej-rapporterat', 'ej-matt', 'gar-ej-att-mata', 'sekretess')),
	CONSTRAINT "outcome_source" CHECK ("outcome"."source" in ('inmatad', 'dokument', 'jamforelse')),
	CONSTRAINT "outcome_value" CHECK (("outcome"."kind" = 'varde') = ("outcome"."value_micro" is not null)),
	CONSTRAINT "outcome_share" CHECK (("outcome"."numerator_micro" is null) = ("outcome"."denominator_micro" is null)),
	CONSTRAINT "outcome_reason" CHECK ("outcome"."kind" <> 'gar-ej-att-mata' or "outcome"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"disabled_at" text
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" text PRIMARY KEY NOT NULL,
	"org_unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_activity" (
	"plan_id" text NOT NULL,
	"goal_id" text,
	"activity_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "plan_activity_plan_id_activity_id_pk" PRIMARY KEY("plan_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "plan_goal" (
	"plan_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "plan_goal_plan_id_goal_id_pk" PRIMARY KEY("plan_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "plan_indicator" (
	"plan_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "plan_indicator_plan_id_goal_id_indicator_id_pk" PRIMARY KEY("plan_id","goal_id","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"org_unit_id" text NOT NULL,
	"role" text NOT NULL,
	"from_date" text NOT NULL,
	"to_date" text DEFAULT '9999-12-31' NOT NULL,
	CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('systemforvaltare', 'kommunledning', 'namndcontroller', 'namndsekreterare', 'enhetschef', 'rapportor', 'granskare', 'ledamot', 'lasare'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_sha256" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "steering_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"styrmodell_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "styrmodell" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"definition" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target" (
	"org_unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"set_by" text NOT NULL,
	"no" integer NOT NULL,
	"form" text NOT NULL,
	"value_micro" bigint,
	"upper_micro" bigint,
	"decimals" integer NOT NULL,
	"words" text NOT NULL,
	"document_id" text,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL,
	CONSTRAINT "target_org_unit_id_year_indicator_id_set_by_no_pk" PRIMARY KEY("org_unit_id","year","indicator_id","set_by","no"),
	CONSTRAINT "target_set_by" CHECK ("target"."set_by" in ('kf', 'namnd', 'enhet')),
	CONSTRAINT "target_form" CHECK ("target"."form" in ('tal', 'hogst', 'minst', 'intervall', 'riktning', 'vantar', 'inget', 'fritext')),
	CONSTRAINT "target_value" CHECK (("target"."form" in ('tal', 'hogst', 'minst', 'intervall')) = ("target"."value_micro" is not null)),
	CONSTRAINT "target_upper" CHECK (("target"."form" = 'intervall') = ("target"."upper_micro" is not null))
);
--> statement-breakpoint
CREATE TABLE "text" (
	"id" text PRIMARY KEY NOT NULL,
	"authority_id" text NOT NULL,
	"version" integer NOT NULL,
	"plain" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_version" (
	"text_id" text NOT NULL,
	"version" integer NOT NULL,
	"base_version" integer NOT NULL,
	"blocks" text NOT NULL,
	"sha256" text NOT NULL,
	"kind" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "text_version_text_id_version_pk" PRIMARY KEY("text_id","version"),
	CONSTRAINT "text_version_kind" CHECK ("text_version"."kind" in ('sparad', 'sammanfogad', 'asidosatt', 'aterstalld', 'importerad', 'kopierad'))
);
--> statement-breakpoint
CREATE TABLE "unit_district" (
	"org_unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"district_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "unit_district_org_unit_id_year_district_id_pk" PRIMARY KEY("org_unit_id","year","district_id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_owner_id_org_unit_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_report" ADD CONSTRAINT "activity_report_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_report" ADD CONSTRAINT "activity_report_plan_id_activity_id_plan_activity_plan_id_activity_id_fk" FOREIGN KEY ("plan_id","activity_id") REFERENCES "public"."plan_activity"("plan_id","activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_plan_id_goal_id_plan_goal_plan_id_goal_id_fk" FOREIGN KEY ("plan_id","goal_id") REFERENCES "public"."plan_goal"("plan_id","goal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_amount" ADD CONSTRAINT "budget_amount_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_amount" ADD CONSTRAINT "budget_amount_budget_table_id_row_no_budget_row_budget_table_id_row_no_fk" FOREIGN KEY ("budget_table_id","row_no") REFERENCES "public"."budget_row"("budget_table_id","row_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_row" ADD CONSTRAINT "budget_row_budget_table_id_budget_table_id_fk" FOREIGN KEY ("budget_table_id") REFERENCES "public"."budget_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_table" ADD CONSTRAINT "budget_table_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_table" ADD CONSTRAINT "budget_table_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_original_file_id_file_id_fk" FOREIGN KEY ("original_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_event" ADD CONSTRAINT "document_event_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_event" ADD CONSTRAINT "document_event_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_budget_table_id_budget_table_id_fk" FOREIGN KEY ("budget_table_id") REFERENCES "public"."budget_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_parent_id_document_part_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."document_part"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_styrmodell_id_styrmodell_id_fk" FOREIGN KEY ("styrmodell_id") REFERENCES "public"."styrmodell"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_owner_id_org_unit_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_parent_id_goal_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_continues_goal_id_goal_id_fk" FOREIGN KEY ("continues_goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_perhaps_goal_id_goal_id_fk" FOREIGN KEY ("perhaps_goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_text" ADD CONSTRAINT "goal_text_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_text" ADD CONSTRAINT "goal_text_plan_id_goal_id_plan_goal_plan_id_goal_id_fk" FOREIGN KEY ("plan_id","goal_id") REFERENCES "public"."plan_goal"("plan_id","goal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_authority_id_org_unit_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_head" ADD CONSTRAINT "history_head_authority_id_org_unit_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_owner_id_org_unit_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_report" ADD CONSTRAINT "indicator_report_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_report" ADD CONSTRAINT "indicator_report_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_report" ADD CONSTRAINT "indicator_report_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD CONSTRAINT "indicator_version_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD CONSTRAINT "indicator_version_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_closure" ADD CONSTRAINT "org_closure_ancestor_id_org_unit_id_fk" FOREIGN KEY ("ancestor_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_closure" ADD CONSTRAINT "org_closure_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_year" ADD CONSTRAINT "org_unit_year_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_year" ADD CONSTRAINT "org_unit_year_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_year" ADD CONSTRAINT "org_unit_year_parent_id_org_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_year" ADD CONSTRAINT "org_unit_year_authority_id_org_unit_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activity" ADD CONSTRAINT "plan_activity_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activity" ADD CONSTRAINT "plan_activity_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activity" ADD CONSTRAINT "plan_activity_plan_id_goal_id_plan_goal_plan_id_goal_id_fk" FOREIGN KEY ("plan_id","goal_id") REFERENCES "public"."plan_goal"("plan_id","goal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_plan_id_goal_id_plan_goal_plan_id_goal_id_fk" FOREIGN KEY ("plan_id","goal_id") REFERENCES "public"."plan_goal"("plan_id","goal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steering_year" ADD CONSTRAINT "steering_year_styrmodell_id_styrmodell_id_fk" FOREIGN KEY ("styrmodell_id") REFERENCES "public"."styrmodell"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text" ADD CONSTRAINT "text_authority_id_org_unit_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_text_id_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_district" ADD CONSTRAINT "unit_district_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_district" ADD CONSTRAINT "unit_district_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_district" ADD CONSTRAINT "unit_district_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_goal" ON "activity" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "assessment_goal" ON "assessment" USING btree ("goal_id","period");--> statement-breakpoint
CREATE INDEX "budget_table_plan" ON "budget_table" USING btree ("plan_id","period");--> statement-breakpoint
CREATE INDEX "budget_table_goal" ON "budget_table" USING btree ("goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "district_name" ON "district" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "document_plan_kind" ON "document" USING btree ("plan_id","kind");--> statement-breakpoint
CREATE INDEX "document_part_document" ON "document_part" USING btree ("document_id","parent_id","position");--> statement-breakpoint
CREATE INDEX "document_part_parent" ON "document_part" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "document_part_goal" ON "document_part" USING btree ("goal_id","document_id");--> statement-breakpoint
CREATE INDEX "document_part_text" ON "document_part" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "document_part_indicator" ON "document_part" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "document_part_activity" ON "document_part" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "document_part_budget" ON "document_part" USING btree ("budget_table_id");--> statement-breakpoint
CREATE INDEX "document_snapshot_document" ON "document_snapshot" USING btree ("document_id","taken_at");--> statement-breakpoint
CREATE UNIQUE INDEX "file_sha256" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "goal_owner" ON "goal" USING btree ("year","owner_id","level");--> statement-breakpoint
CREATE INDEX "goal_parent" ON "goal" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "goal_continues" ON "goal" USING btree ("continues_goal_id");--> statement-breakpoint
CREATE INDEX "goal_perhaps" ON "goal" USING btree ("perhaps_goal_id");--> statement-breakpoint
CREATE INDEX "goal_text_text" ON "goal_text" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "history_place" ON "history" USING btree ("place","seq");--> statement-breakpoint
CREATE INDEX "history_plan" ON "history" USING btree ("plan_id","at");--> statement-breakpoint
CREATE INDEX "history_by" ON "history" USING btree ("by_id","at");--> statement-breakpoint
CREATE INDEX "indicator_owner" ON "indicator" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "indicator_report_document" ON "indicator_report" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "org_closure_up" ON "org_closure" USING btree ("year","org_unit_id","depth");--> statement-breakpoint
CREATE INDEX "org_unit_year_parent" ON "org_unit_year" USING btree ("year","parent_id");--> statement-breakpoint
CREATE INDEX "outcome_rollup" ON "outcome" USING btree ("indicator_id","year","period","district_id","gender");--> statement-breakpoint
CREATE INDEX "outcome_document" ON "outcome" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_unit_year" ON "plan" USING btree ("org_unit_id","year");--> statement-breakpoint
CREATE INDEX "plan_year" ON "plan" USING btree ("year");--> statement-breakpoint
CREATE INDEX "plan_activity_activity" ON "plan_activity" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "plan_goal_goal" ON "plan_goal" USING btree ("goal_id","plan_id");--> statement-breakpoint
CREATE INDEX "plan_indicator_indicator" ON "plan_indicator" USING btree ("indicator_id","plan_id");--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id","to_date");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "styrmodell_version" ON "styrmodell" USING btree ("name","version");--> statement-breakpoint
CREATE INDEX "target_indicator" ON "target" USING btree ("indicator_id","year");--> statement-breakpoint
CREATE INDEX "target_document" ON "target" USING btree ("document_id");