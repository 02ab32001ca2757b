/** What is waited for comes late on a machine lent to others, ms: two minutes are no sign yet that it never will, and cost nothing where it comes. */
export const patience = 120_000;
