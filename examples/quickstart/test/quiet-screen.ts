import type { Screen } from "../src/screen/screen.ts";

/** Keeps what a screen is told, and shows none of it. */
export function createQuietScreen(): Screen & {
  readonly events: readonly object[];
  readonly rows: string[][];
} {
  const events: object[] = [];
  const rows: string[][] = [];
  const silent = () => undefined;
  return {
    lang: "vi",
    title: silent,
    heading: silent,
    line: silent,
    item: silent,
    findings: silent,
    note: silent,
    table: (_head, lines) => rows.push(...lines.map((line) => [...line])),
    event: (event) => events.push(event),
    events,
    rows,
  };
}
