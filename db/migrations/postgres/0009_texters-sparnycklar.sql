ALTER TABLE "text_version" ADD COLUMN "save_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "text_version_key" ON "text_version" USING btree ("text_id","save_key");