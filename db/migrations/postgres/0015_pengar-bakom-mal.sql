CREATE TABLE "goal_budget_row" (
	"plan_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"budget_table_id" text NOT NULL,
	"row_no" integer NOT NULL,
	CONSTRAINT "goal_budget_row_plan_id_goal_id_budget_table_id_row_no_pk" PRIMARY KEY("plan_id","goal_id","budget_table_id","row_no")
);
--> statement-breakpoint
ALTER TABLE "goal_budget_row" ADD CONSTRAINT "goal_budget_row_plan_id_goal_id_plan_goal_plan_id_goal_id_fk" FOREIGN KEY ("plan_id","goal_id") REFERENCES "public"."plan_goal"("plan_id","goal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_budget_row" ADD CONSTRAINT "goal_budget_row_budget_table_id_row_no_budget_row_budget_table_id_row_no_fk" FOREIGN KEY ("budget_table_id","row_no") REFERENCES "public"."budget_row"("budget_table_id","row_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goal_budget_row_row" ON "goal_budget_row" USING btree ("budget_table_id","row_no");