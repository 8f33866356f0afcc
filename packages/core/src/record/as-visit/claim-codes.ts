import type { JsonPath } from "../../faults/json-path.ts";
import type { Coding } from "../coding.ts";
import { codingSystems } from "../coding-systems.ts";
import { claimWarning } from "./as-visit.issues.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The lists that a claim takes its codes from, with the field that holds them. */
const claimFields = {
  disease: "MA_BENH_CHINH",
  procedure: "MA_PTTT_QT",
  traditional: "MA_BENH_YHCT",
  service: "MA_DICH_VU",
  index: "MA_CHI_SO",
} as const satisfies Partial<Record<keyof typeof codingSystems, string>>;

export type ClaimList = keyof typeof claimFields;

/** Takes the codes of a record over into a claim: only those of the list that the field is made for. */
export interface ClaimCodes {
  /** The code, or `undefined` when there is none or it is of another list, of which a warning tells. */
  read(list: ClaimList, coding: Coding | undefined, path: JsonPath): string | undefined;
  /** The codes of the list among several; a warning when there are others only that no list of ours holds. */
  readAll(list: ClaimList, codings: readonly Coding[], path: JsonPath): readonly PlacedCode[];
}

export interface PlacedCode {
  readonly code: string;
  readonly path: JsonPath;
}

export function createClaimCodes(draft: VisitDraft): ClaimCodes {
  // Said once for each list: a laboratory that uses LOINC does so in every value.
  const told = new Set<string>();
  const tell = (list: ClaimList, { system }: Coding, path: JsonPath) => {
    const pair = JSON.stringify([list, system]);
    if (told.has(pair)) return;
    told.add(pair);
    const warning = claimWarning("other_list", [...path, "system"], claimFields[list]);
    draft.find({ ...warning, expected: codingSystems[list] });
  };
  return {
    read(list, coding, path) {
      if (coding === undefined) return undefined;
      if (coding.system === codingSystems[list]) return coding.code;
      tell(list, coding, path);
      return undefined;
    },
    readAll(list, codings, path) {
      const found = codings.flatMap(({ system, code }, index) =>
        system === codingSystems[list] ? [{ code, path: [...path, index, "code"] }] : [],
      );
      if (found.length > 0) return found;
      codings.forEach((coding, index) => {
        if (!known.has(coding.system)) tell(list, coding, [...path, index]);
      });
      return found;
    },
  };
}

const known: ReadonlySet<string> = new Set(Object.values(codingSystems));

/** A code of one of the lists, as a record holds it. */
export function codingOf(list: ClaimList, code: string): Coding {
  return { system: codingSystems[list], code };
}
