import type { PatientIdentifier, PatientIdentifierKind } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { filled, same } from "./codec.ts";
import { type Loss, lossOf } from "./loss.ts";
import type { CellGroup } from "./row-map.ts";

/** Which number goes into the one cell for it when the patient has several. */
const preference: readonly PatientIdentifierKind[] = ["personal-id", "old-id", "passport"];

/**
 * The patient's numbers: the facility's own in MA_BN, and one of the others in SO_CCCD, which does not say what it
 * is. The receiver, and so do we, tells it by its form: 12 digits are a personal id, 9 an old id card, all else a
 * passport.
 */
export const identifierCells: CellGroup = {
  officials: ["MA_BN", "SO_CCCD"],
  path: ["patient", "identifiers"],
  write(value, at) {
    const identifiers = value as readonly PatientIdentifier[];
    const own = identifiers.find(({ kind }) => kind === "facility");
    const other = preferred(identifiers);
    const cells = Object.fromEntries(
      [
        ["MA_BN", filled(own?.value.normalize("NFC"))],
        ["SO_CCCD", other && filled(asRead(other.value).value)],
      ].filter((cell): cell is [string, string] => cell[1] !== undefined),
    );
    return { cells, losses: lossesOf(identifiers, [own, other], at) };
  },
  read(cells) {
    const own = filled(cells["MA_BN"]);
    const other = filled(cells["SO_CCCD"]);
    return {
      value: [
        ...(own === undefined ? [] : [{ kind: "facility", value: own.normalize("NFC") }]),
        ...(other === undefined ? [] : [asRead(other)]),
      ],
    };
  },
  officialOf: (inside) => (inside[0] === 1 ? "SO_CCCD" : "MA_BN"),
};

function asRead(cell: string): PatientIdentifier {
  const value = cell.normalize("NFC").trim();
  if (/^\d{12}$/.test(value)) return { kind: "personal-id", value };
  return { kind: /^\d{9}$/.test(value) ? "old-id" : "passport", value };
}

function preferred(identifiers: readonly PatientIdentifier[]): PatientIdentifier | undefined {
  const others = preference.flatMap((kind) => identifiers.filter((own) => own.kind === kind));
  return others.find((own) => same(own, asRead(own.value))) ?? others[0];
}

function lossesOf(
  identifiers: readonly PatientIdentifier[],
  [own, other]: readonly (PatientIdentifier | undefined)[],
  at: JsonPath,
): readonly Loss[] {
  const losses: Loss[] = [];
  const ownAt = own === undefined ? -1 : identifiers.indexOf(own);
  const otherAt = other === undefined ? -1 : identifiers.indexOf(other);
  const remaining = identifiers.flatMap((identifier, index) => {
    const path = [...at, index];
    if (index !== ownAt && index !== otherAt) {
      losses.push(lossOf("identifier_left_out", path, "XML1.SO_CCCD"));
      return [];
    }
    const isOwn = index === ownAt;
    const back = isOwn
      ? { kind: identifier.kind, value: identifier.value.normalize("NFC") }
      : asRead(identifier.value);
    if (back.kind !== identifier.kind) losses.push(lossOf("identifier_kind", path, "XML1.SO_CCCD", back));
    else if (back.value !== identifier.value) {
      losses.push(lossOf("text", path, isOwn ? "XML1.MA_BN" : "XML1.SO_CCCD", back));
    }
    return [{ back, isOwn }];
  });
  if (remaining[1]?.isOwn === true) {
    const kept = [remaining[1].back, ...remaining.slice(0, 1).map(({ back }) => back)];
    losses.push(lossOf("identifier_order", at, "XML1.MA_BN", kept));
  }
  return losses;
}
