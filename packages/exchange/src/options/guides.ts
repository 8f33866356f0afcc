/** The pages that show the calls of this package as they should be, below `docs/vi` and `docs/en`. */
export const guides = {
  emr365: "guides/emr365.md",
  giveACopy: "guides/give-a-copy.md",
  healthBook: "guides/health-book.md",
  print: "guides/print.md",
} as const;
