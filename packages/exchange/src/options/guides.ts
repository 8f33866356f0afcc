/** The pages that show the calls of this package as they should be, below `docs/vi` and `docs/en`. */
export const guides = {
  cardLookUp: "guides/card-look-up.md",
  emr365: "guides/emr365.md",
  eprescription: "guides/eprescription.md",
  giveACopy: "guides/give-a-copy.md",
  healthBook: "guides/health-book.md",
  healthCheckup: "guides/health-checkup.md",
  print: "guides/print.md",
} as const;
