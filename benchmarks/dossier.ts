import { type CalendarDate, parseVisit, type Visit } from "@benhan/core";
import { sampleVisit } from "@benhan/core/testkit";
import { encodeTables, toTables } from "@benhan/exchange/qd3176";

/** A visit with so many lines of drugs: long stays have hundreds. */
export function longVisit(lines: number): Visit {
  const visit = sampleVisit();
  const medications = Array.from({ length: lines }, () => visit.medications[0]);
  return parseVisit({ ...visit, medications });
}

/** The tables of {@link longVisit}. */
export const longTables = toTables(longVisit(500)).tables;

/** The file of {@link longTables}. */
export const longFile: Uint8Array = encodeTables(longTables, {
  facilityCode: "99999",
  createdOn: "2026-07-02" as CalendarDate,
});

/** The document of table XML2 as it stands inside the file, about 800 kB. */
export const drugTable: string = atobUtf8(
  /<LOAIHOSO>XML2<\/LOAIHOSO><NOIDUNGFILE>([^<]*)/.exec(new TextDecoder().decode(longFile))?.[1] ?? "",
);

function atobUtf8(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
