import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { encodeTables, readDossiers } from "../../src/bhyt/qd3176/index.ts";
import { encodeCheckIn, readCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { checkTables } from "../../src/bhyt/rules/index.ts";
import { checkInRow, createDossierGenerator, dossierProfiles } from "../../src/testkit/index.ts";
import { breakBytes } from "../testkit/hostile/break-bytes.ts";
import { breakXml } from "../testkit/hostile/break-xml.ts";
import { choicesOf } from "../testkit/hostile/choices.ts";
import { hostileJudge } from "../testkit/hostile/hostile-case.ts";

const seed = 20_000;
const count = runs(1500, 20_000);

/** Judges each case; the number of the one that fails is enough to see it again. */
function judgeAll(judge: (number: number) => void): void {
  for (let number = seed; number < seed + count; number++) {
    try {
      judge(number);
    } catch (error) {
      throw new Error(`case ${number}`, { cause: error });
    }
  }
}

describe(`${count} hostile cases from ${seed} on; npm run prove -- hostile-dossiers tries a million`, () => {
  it("end in a report or a typed error, whatever was done to a file or to the tables", {
    timeout: 900_000,
  }, () => {
    judgeAll(
      hostileJudge({ readDossiers, encodeTables, checkTables, createDossierGenerator, dossierProfiles }),
    );
  });

  it("end in a report for check-in documents and for bytes that were never XML", { timeout: 600_000 }, () => {
    const row = checkInRow(createDossierGenerator({ seed: "check-in" }).next("surgery"));
    const checkIn = encodeCheckIn([row, { ...row, STT: "2" }]);
    const utf8 = new TextEncoder();
    judgeAll((number) => {
      const choices = choicesOf(number);
      const marked = utf8.encode(breakXml(new TextDecoder().decode(checkIn), choices));
      expect(readCheckIn(breakBytes(marked, choices, checkIn)).issues).toBeInstanceOf(Array);
      const noise = Uint8Array.from({ length: choices.below(200) }, () => choices.below(256));
      if (readDossiers(noise).ok || readCheckIn(noise).ok) throw new Error("noise was read");
    });
  });
});
