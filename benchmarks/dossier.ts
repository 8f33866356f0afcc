import { type CalendarDate, parseVisit, type Visit } from "@benhan/core";
import { sampleVisit } from "@benhan/core/testkit";
import { type BhytTables, encodeTables, toTables } from "@benhan/exchange/qd3176";
import { typicalDossier } from "@benhan/exchange/testkit";

/** What every file here says of itself. */
export const sender = { facilityCode: "99999", createdOn: "2026-07-20" as CalendarDate };

/**
 * The dossier of which speed is promised: XML1 and 40, 60, 60 and 20 rows of XML2 to XML5. As it comes from a database
 * or a request: the texts that the generator has just joined are still in pieces inside the engine.
 */
export const typicalTables: BhytTables = JSON.parse(JSON.stringify(typicalDossier("benchmark")));

/** The file of {@link typicalTables}. */
export const typicalFile: Uint8Array = encodeTables(typicalTables, sender);

/** The table documents inside {@link typicalFile}. */
export const typicalDocuments: readonly string[] = [
  ...new TextDecoder().decode(typicalFile).matchAll(/<NOIDUNGFILE>([^<]*)/g),
].map(([, content]) => atobUtf8(content ?? ""));

/** A visit with so many lines of drugs: long stays have hundreds. */
export function longVisit(lines: number): Visit {
  const visit = sampleVisit();
  const medications = Array.from({ length: lines }, () => visit.medications[0]);
  return parseVisit({ ...visit, medications });
}

/** The document of table XML2 of a visit with 500 drugs, about 800 kB. */
export const drugTable: string = atobUtf8(
  /<LOAIHOSO>XML2<\/LOAIHOSO><NOIDUNGFILE>([^<]*)/.exec(
    new TextDecoder().decode(encodeTables(toTables(longVisit(500)).tables, sender)),
  )?.[1] ?? "",
);

/**
 * How many times as long one takes as the other. They run in turns, so that a busy machine slows both; the median of
 * the ratios of neighbouring rounds.
 */
export function ratioOf(run: () => unknown, other: () => unknown, rounds = 60): number {
  const timeOf = (timed: () => unknown) => {
    const begin = performance.now();
    for (let call = 0; call < 5; call += 1) timed();
    return performance.now() - begin;
  };
  const round = () => timeOf(run) / timeOf(other);
  for (let warm = 0; warm < 20; warm += 1) round();
  const ratios = Array.from({ length: rounds }, round).sort((a, b) => a - b);
  return ratios[Math.floor(rounds / 2)] ?? Number.NaN;
}

function atobUtf8(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
