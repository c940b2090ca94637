CREATE TABLE `goal_budget_row` (
	`plan_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`budget_table_id` text NOT NULL,
	`row_no` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `goal_id`, `budget_table_id`, `row_no`),
	FOREIGN KEY (`plan_id`,`goal_id`) REFERENCES `plan_goal`(`plan_id`,`goal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`budget_table_id`,`row_no`) REFERENCES `budget_row`(`budget_table_id`,`row_no`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_budget_row_row` ON `goal_budget_row` (`budget_table_id`,`row_no`);