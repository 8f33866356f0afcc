import type { TriageEntry } from "../../record/entries/triage.ts";
import { choicesOf } from "../form-choices.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

const bind = bindEntry({ kind: "triage" });

/** Nhận định phân loại at the emergency department. */
export const triageBindings = {
  level: bind("level", "choice", (entry) => entry.level, {
    choices: choicesOf<TriageEntry["level"]>({
      "1": ["Mức 1", "Level 1"],
      "2": ["Mức 2", "Level 2"],
      "3": ["Mức 3", "Level 3"],
      "4": ["Mức 4", "Level 4"],
      "5": ["Mức 5", "Level 5"],
    }),
  }),
  handling: bind("handling", "text", (entry) => entry.handling),
  author: bind("author", "practitioner", authorOf),
};
