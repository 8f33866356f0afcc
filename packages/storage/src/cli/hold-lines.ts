import type { Bilingual } from "@benhan/core/faults";
import type { LegalHold } from "@benhan/storage/retention";
import { holdWords } from "../retention/hold/hold-words.ts";
import { type RecordNames, withName } from "./host/record-names.ts";
import { momentText } from "./words.ts";

/** A hold for people: why and by which paper it stands, what it covers, since when, and who wrote it down. */
export function holdLines(hold: LegalHold, names: RecordNames): Bilingual {
  const { id, scope, openedAt, openedBy, released } = hold;
  const why = holdWords(hold);
  const since = momentText(openedAt);
  const covered = scope.map((target) => targetWords(target, names));
  const gone = released === undefined ? undefined : { ...released, moment: momentText(released.at) };
  return {
    vi: [
      `${id}: ${why.vi}`,
      `  giữ ${covered.map(({ vi }) => vi).join("; ")}`,
      `  từ ${since.vi}, người ghi: ${openedBy}`,
      ...(gone ? [`  đã gỡ ${gone.moment.vi}, theo ${gone.document}, người ghi: ${gone.by}`] : []),
    ].join("\n"),
    en: [
      `${id}: ${why.en}`,
      `  holds ${covered.map(({ en }) => en).join("; ")}`,
      `  since ${since.en}, written down by ${openedBy}`,
      ...(gone ? [`  released ${gone.moment.en}, by ${gone.document}, written down by ${gone.by}`] : []),
    ].join("\n"),
  };
}

function targetWords(target: LegalHold["scope"][number], names: RecordNames): Bilingual {
  if (target === "everything") return { vi: "mọi bệnh án của cơ sở", en: "all records of the facility" };
  if ("patient" in target) {
    const { patient } = target;
    return { vi: `mọi bệnh án của người bệnh ${patient}`, en: `all records of patient ${patient}` };
  }
  const name = withName(target.record, names);
  return { vi: `bệnh án ${name}`, en: `record ${name}` };
}

/** The records that a hold names. */
export const heldRecords = ({ scope }: LegalHold): readonly string[] =>
  scope.flatMap((target) => (target !== "everything" && "record" in target ? [target.record] : []));
