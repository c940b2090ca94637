CREATE TABLE "district_alias" (
	"org_unit_id" text NOT NULL,
	"written" text NOT NULL,
	"district_id" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	CONSTRAINT "district_alias_org_unit_id_written_pk" PRIMARY KEY("org_unit_id","written")
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"org_unit_id" text NOT NULL,
	"no" integer NOT NULL,
	"closes_on" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" text NOT NULL,
	CONSTRAINT "extension_year_period_org_unit_id_no_pk" PRIMARY KEY("year","period","org_unit_id","no")
);
--> statement-breakpoint
CREATE TABLE "indicator_alias" (
	"org_unit_id" text NOT NULL,
	"written" text NOT NULL,
	"indicator_id" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	CONSTRAINT "indicator_alias_org_unit_id_written_pk" PRIMARY KEY("org_unit_id","written")
);
--> statement-breakpoint
CREATE TABLE "reporting_event" (
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"org_unit_id" text NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"at" text NOT NULL,
	"by_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"due" integer NOT NULL,
	"reported" integer NOT NULL,
	"sha256" text DEFAULT '' NOT NULL,
	CONSTRAINT "reporting_event_year_period_org_unit_id_no_pk" PRIMARY KEY("year","period","org_unit_id","no"),
	CONSTRAINT "reporting_event_kind" CHECK ("reporting_event"."kind" in ('inlamnad', 'aterkallad'))
);
--> statement-breakpoint
CREATE TABLE "reporting_window" (
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"org_unit_id" text NOT NULL,
	"no" integer NOT NULL,
	"opens_on" text NOT NULL,
	"closes_on" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" text NOT NULL,
	CONSTRAINT "reporting_window_year_period_org_unit_id_no_pk" PRIMARY KEY("year","period","org_unit_id","no")
);
--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "aggregation" text DEFAULT 'okand' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "cumulative" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "about_individuals" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "by_district" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "numerator_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "denominator_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "definition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "breaks_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "tolerance_micro" bigint;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD COLUMN "gender_gap_micro" bigint;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "comment" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "district_alias" ADD CONSTRAINT "district_alias_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_alias" ADD CONSTRAINT "district_alias_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_alias" ADD CONSTRAINT "district_alias_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_alias" ADD CONSTRAINT "indicator_alias_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_alias" ADD CONSTRAINT "indicator_alias_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_alias" ADD CONSTRAINT "indicator_alias_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_event" ADD CONSTRAINT "reporting_event_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_event" ADD CONSTRAINT "reporting_event_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_event" ADD CONSTRAINT "reporting_event_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_window" ADD CONSTRAINT "reporting_window_year_steering_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."steering_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_window" ADD CONSTRAINT "reporting_window_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_window" ADD CONSTRAINT "reporting_window_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_version" ADD CONSTRAINT "indicator_version_aggregation" CHECK ("indicator_version"."aggregation" in ('summa', 'andel', 'medel', 'ingen', 'okand'));--> statement-breakpoint
UPDATE "indicator_version" SET
	"aggregation" = CASE lower("unit") WHEN 'st' THEN 'summa' WHEN '%' THEN 'andel' ELSE 'okand' END,
	"by_district" = EXISTS (SELECT 1 FROM "outcome" WHERE "outcome"."indicator_id" = "indicator_version"."indicator_id" AND "outcome"."district_id" <> 'hela'),
	"about_individuals" = EXISTS (SELECT 1 FROM "outcome" WHERE "outcome"."indicator_id" = "indicator_version"."indicator_id" AND "outcome"."gender" <> 'totalt');
