CREATE TABLE "finding_answer" (
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"identity" text NOT NULL,
	"rule" text NOT NULL,
	"indicator_id" text,
	"message" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "finding_answer_plan_id_kind_sha256_pk" PRIMARY KEY("plan_id","kind","sha256"),
	CONSTRAINT "finding_answer_kind" CHECK ("finding_answer"."kind" in ('VP', 'T1', 'T2', 'VB'))
);
--> statement-breakpoint
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;