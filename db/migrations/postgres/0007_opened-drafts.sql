ALTER TABLE "plan_indicator" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "open_until" text;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "opened_for" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "role_grant_place" ON "role_grant" USING btree ("org_unit_id","to_date");