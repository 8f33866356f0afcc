/** What is known about a rule or a column, line by line in both languages. */
export interface Explanation {
  readonly kind: "rule" | "field";
  readonly id: string;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}
