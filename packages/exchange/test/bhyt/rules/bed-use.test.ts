import type { FacilityId, LocalMinute } from "@benhan/core";
import type { DossierHistory } from "@benhan/core/ports";
import { describe, expect, it } from "vitest";
import { checkWithHistory } from "../../../src/bhyt/rules/index.ts";
import { episode } from "./found-rules.ts";

const stay = episode("surgery");
const facilityId = "79999" as FacilityId;

/** A host that knows no other visits, and says about beds what it is told to. */
function hostWith(uses?: readonly { readonly encounterNumber: string; readonly bed: string }[]): {
  readonly history: DossierHistory;
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const history: DossierHistory = {
    facilityId,
    async *listDossiers() {},
    ...(uses !== undefined && {
      async *listBedUse(query) {
        asked.push(query);
        for (const use of uses)
          yield { ...use, department: query.department, from: query.from, to: query.to };
      },
    }),
  };
  return { history, asked };
}

const beds = async (history: DossierHistory) =>
  (await checkWithHistory(stay, history)).issues.filter(({ rule }) => rule === "X3-032");

describe("checkWithHistory and the beds of the facility", () => {
  it("asks for the beds and the time of the episode, and finds another record in one of them", async () => {
    const { history, asked } = hostWith([{ encounterNumber: "99999.2026.OTHER", bed: "H001" }]);
    expect((await beds(history)).length).toBeGreaterThan(0);
    expect(asked).toEqual([
      { facilityId, department: "K19", beds: ["H001"], from: minute("NGAY_VAO"), to: minute("NGAY_RA") },
    ]);
  });

  it("does not take the episode for another record", async () => {
    expect(await beds(hostWith([{ encounterNumber: stay.XML1.MA_LK, bed: "H001" }]).history)).toEqual([]);
  });

  it("says that nobody checked when the host cannot tell", async () => {
    const { about } = await checkWithHistory(stay, hostWith().history);
    expect(about.notChecked.filter(({ needs }) => needs === "bedUse").flatMap(({ rules }) => rules)).toEqual([
      "X3-032",
    ]);
  });
});

function minute(field: "NGAY_VAO" | "NGAY_RA"): LocalMinute {
  const value = stay.XML1[field] ?? "";
  return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}T${value.slice(8, 10)}:${value.slice(10)}` as LocalMinute;
}
