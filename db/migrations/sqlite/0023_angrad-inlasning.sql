CREATE TABLE `document_taking` (
	`document_id` text PRIMARY KEY NOT NULL,
	`replaced_id` text,
	`rows` text NOT NULL
);
