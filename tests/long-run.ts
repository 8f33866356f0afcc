import process from "node:process";

/** True in CI and with `npm test -- --all`: tests take their long counts. */
export const isLongRun: boolean = process.env["CI"] === "true" || process.env["TEST_ALL"] === "1";

/** How often to try: `usual` on every run, `long` in CI and with `--all`. */
export function runs(usual: number, long: number): number {
  return isLongRun ? long : usual;
}
