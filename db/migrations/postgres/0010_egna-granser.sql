CREATE TABLE "indicator_limit" (
	"indicator_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"tolerance_micro" bigint,
	"gender_gap_micro" bigint,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL,
	CONSTRAINT "indicator_limit_indicator_id_valid_from_pk" PRIMARY KEY("indicator_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "indicator_limit" ADD CONSTRAINT "indicator_limit_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_limit" ADD CONSTRAINT "indicator_limit_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_version" DROP COLUMN "tolerance_micro";--> statement-breakpoint
ALTER TABLE "indicator_version" DROP COLUMN "gender_gap_micro";