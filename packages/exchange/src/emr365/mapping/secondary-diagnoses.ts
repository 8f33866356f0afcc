import { codingSystems, type DiagnosisEntry } from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { codeList } from "./item-codecs.ts";
import type { Row, Trace } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import { fixedTraces, type Placed, type RecordView } from "./record-view.ts";

const group = "ThongTinDieuTri";
const disease = codingSystems.disease;
const names = "; ";

type Secondary = Placed<DiagnosisEntry>;

/** The other diagnoses at discharge: codes in one item, words in another, in the same order. */
export function writeOthers(view: RecordView, row: Row): readonly Trace[] {
  const others: readonly Secondary[] = view
    .placed("diagnosis")
    .filter(({ entry }) => entry.phase === "discharge" && entry.rank === "secondary");
  const codes = others.map(({ entry }) => entry.coding?.code ?? "");
  row["maicd_khac"] = codes.some((code) => code !== "") ? (codeList.toText(codes, view.context) ?? "") : "";
  row["tenicd_khac"] = others.map(({ entry }) => entry.text).join(names);
  const read = othersOf(String(row["maicd_khac"]), String(row["tenicd_khac"]), view.context);
  return others.flatMap(({ entry, from }, index) => {
    const told = read?.[index]?.text === entry.text;
    const coded = told && read?.[index]?.code === entry.coding?.code;
    const at = [group, "tenicd_khac", index];
    return [
      ...fixedTraces({ phase: 0, rank: 0 }, from, at).map((trace) => ({ ...trace, told })),
      { record: [...from, "text"], document: at, told },
      ...(entry.coding === undefined
        ? []
        : [
            { record: [...from, "coding", "code"], document: [group, "maicd_khac", index], told: coded },
            {
              record: [...from, "coding", "system"],
              document: [group, "maicd_khac", index, "#system"],
              told: coded && entry.coding.system === disease,
            },
          ]),
    ];
  });
}

/** Words and codes side by side; undefined when their numbers differ, so that nobody can tell which is whose. */
function othersOf(codes: string, words: string, { codeSeparator }: MappingContext) {
  const texts = words.split(";").map((said) => said.trim());
  const own = codes === "" ? [] : codes.split(codeSeparator).map((code) => code.trim());
  if (texts.includes("") || (own.length > 0 && own.length !== texts.length)) return undefined;
  return texts.map((said, index) => ({ text: said, code: own[index] === "" ? undefined : own[index] }));
}

/** Reads them, when words and codes can be told to belong together. */
export function readOthers(document: Emr365, draft: RecordDraft, context: MappingContext): void {
  const { maicd_khac, tenicd_khac } = document[group];
  if (tenicd_khac.trim() === "") return;
  othersOf(maicd_khac.trim(), tenicd_khac.trim(), context)?.forEach(({ text: said, code }, index) => {
    const at = [group, "tenicd_khac", index];
    const coded = [group, "maicd_khac", index];
    draft.add(
      "diagnosis",
      { phase: "discharge", rank: "secondary" },
      [
        { path: ["text"], value: said, document: at },
        ...(code === undefined
          ? []
          : [
              { path: ["coding", "code"], value: code, document: coded },
              { path: ["coding", "system"], value: disease, document: [...coded, "#system"] },
            ]),
      ],
      at,
      "discharge",
    );
  });
}
