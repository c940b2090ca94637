CREATE TABLE "outcome_import" (
	"id" text PRIMARY KEY NOT NULL,
	"org_unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"state" text NOT NULL,
	"holder" text NOT NULL,
	"beat_at" text NOT NULL,
	"by_id" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "outcome_import_state" CHECK ("outcome_import"."state" in ('provas', 'laggs-ned', 'galler', 'klar'))
);
--> statement-breakpoint
CREATE TABLE "outcome_import_row" (
	"import_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"district_id" text NOT NULL,
	"gender" text NOT NULL,
	"kind" text NOT NULL,
	"value_micro" bigint,
	"decimals" integer NOT NULL,
	"numerator_micro" bigint,
	"denominator_micro" bigint,
	"reason" text NOT NULL,
	"base" integer NOT NULL,
	"before" text,
	CONSTRAINT "outcome_import_row_import_id_indicator_id_district_id_gender_pk" PRIMARY KEY("import_id","indicator_id","district_id","gender"),
	CONSTRAINT "outcome_import_row_gender" CHECK ("outcome_import_row"."gender" in ('totalt', 'kvinnor', 'man')),
	CONSTRAINT "outcome_import_row_kind" CHECK ("outcome_import_row"."kind" in ('varde', 'ej-rapporterat', 'ej-matt', 'gar-ej-att-mata', 'sekretess')),
	CONSTRAINT "outcome_import_row_value" CHECK (("outcome_import_row"."kind" = 'varde') = ("outcome_import_row"."value_micro" is not null))
);
--> statement-breakpoint
ALTER TABLE "outcome_import" ADD CONSTRAINT "outcome_import_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_import" ADD CONSTRAINT "outcome_import_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_import_row" ADD CONSTRAINT "outcome_import_row_import_id_outcome_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."outcome_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_import_place" ON "outcome_import" USING btree ("org_unit_id","year","period");