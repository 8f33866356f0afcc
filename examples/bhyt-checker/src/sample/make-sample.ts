import type { CalendarDate } from "@benhan/core";
import { type BhytTables, encodeTables } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import { createDossierGenerator, ruleMutations } from "@benhan/exchange/testkit";

/** Rules that the sample breaks, in the dossier of each place. The third is without a fault. */
const broken = [["X1-009", "X2-016", "SUM-003"], ["X3-022", "X2-005", "FMT-005"], []] as const;
const profiles = ["examination", "surgery", "chronic-drugs"] as const;

/** The file that the page shows when it is asked for a sample: three invented dossiers, two of them with faults. */
export function makeSample(): string {
  const generator = createDossierGenerator({ seed: "bhyt-checker", day: "2026-08-12" as CalendarDate });
  const dossiers = profiles.map((profile, at) =>
    (broken[at] ?? []).reduce<BhytTables>((tables, rule) => withFault(tables, rule), generator.next(profile)),
  );
  const bytes = encodeTables(dossiers, { facilityCode: "99999", createdOn: "2026-08-13" as CalendarDate });
  return new TextDecoder().decode(bytes);
}

function withFault(tables: BhytTables, rule: string): BhytTables {
  for (const mutation of ruleMutations) {
    const mutated = mutation.rule === rule ? mutation.mutate(tables) : undefined;
    if (mutated !== undefined && checkTables(mutated).issues.some((issue) => issue.rule === rule))
      return mutated;
  }
  return tables;
}
