ALTER TABLE "org_unit_year" ADD COLUMN "slug" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "org_unit_year" SET "slug" = coalesce(nullif(trim(both '-' from regexp_replace(lower(regexp_replace(normalize("name", NFD), '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', '-', 'g')), ''), 'enhet');--> statement-breakpoint
UPDATE "org_unit_year" SET "slug" = "slug" || '-' || "numbered"."no"
FROM (SELECT "year", "org_unit_id", row_number() OVER (PARTITION BY "year", "slug" ORDER BY "org_unit_id" COLLATE "C") AS "no" FROM "org_unit_year") AS "numbered"
WHERE "numbered"."year" = "org_unit_year"."year" AND "numbered"."org_unit_id" = "org_unit_year"."org_unit_id" AND "numbered"."no" > 1;--> statement-breakpoint
UPDATE "org_unit_year" SET "slug" = "slug" || '-' || "org_unit_id"
WHERE EXISTS (SELECT 1 FROM "org_unit_year" AS "other" WHERE "other"."year" = "org_unit_year"."year" AND "other"."slug" = "org_unit_year"."slug" AND "other"."org_unit_id" COLLATE "C" < "org_unit_year"."org_unit_id" COLLATE "C");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_year_slug" ON "org_unit_year" USING btree ("year","slug");
