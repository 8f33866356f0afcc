import type { Issue } from "../faults/issue.ts";
import { optionsWrong } from "./options.faults.ts";

/**
 * Refuses a call about which something was found. Types say so too; but who writes JavaScript, or spreads
 * configuration, would get something else than was asked, and no word of it.
 *
 * @param of Name of the function, for the message.
 * @param guide Page that shows the call as it should be, below `docs/vi` and `docs/en`: `guides/print.md`.
 * @throws EmrError `core.options.wrong` with all findings; its path is that of the first
 */
export function refuseCall(of: string, issues: readonly Issue[], guide?: string): void {
  const [first] = issues;
  if (first === undefined) return;
  const told = (language: "vi" | "en") => issues.map(({ text }) => text[language]).join(" ");
  const all = { vi: told("vi"), en: told("en") };
  const see =
    guide === undefined
      ? { vi: "", en: "" }
      : { vi: `; hướng dẫn: docs/vi/${guide}`, en: `; see docs/en/${guide}` };
  throw optionsWrong({ of, count: issues.length, all, see }, { path: first.path, issues });
}
