/**
 * The name of the municipality in the example, and in no other database: by it Tertial knows that it shows made-up
 * people, whom anyone may be with one click (decisions.md 22).
 */
export const EXAMPLE_MUNICIPALITY = "Exempelstad";
