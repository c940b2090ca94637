CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"place_kind" text NOT NULL,
	"place_id" text NOT NULL,
	"quote" text NOT NULL,
	"proposal" text,
	"body" text NOT NULL,
	"save_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resolved_by" text,
	"resolved_at" text,
	"accepted" boolean DEFAULT false NOT NULL,
	"by_id" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "comment_kind" CHECK ("comment"."kind" in ('VP', 'T1', 'T2', 'VB')),
	CONSTRAINT "comment_place_kind" CHECK ("comment"."place_kind" in ('text', 'mal', 'siffra'))
);
--> statement-breakpoint
CREATE TABLE "comment_mention" (
	"comment_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "comment_mention_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_document" ON "comment" USING btree ("plan_id","kind");--> statement-breakpoint
CREATE INDEX "comment_thread" ON "comment" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "comment_mention_person" ON "comment_mention" USING btree ("person_id");