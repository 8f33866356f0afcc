import {
  type CoveragePeriod,
  type DatedAddress,
  type DatedIdentifier,
  dateOf,
  type IdentifierSystem,
  type MedicalRecord,
  type Representative,
} from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { type GroupMap, type ItemSource, sourcesOf } from "./group-map.ts";
import { family, histories, readHistories, writeHistories } from "./history-items.ts";
import { birth, day, moment, sex, text } from "./item-codecs.ts";
import { itemRules, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { codeName, departmentName } from "./mapping-context.ts";
import type { RecordView } from "./record-view.ts";
import { payer, referredBy } from "./words.ts";

const group = "ThongTinBenhNhan";

/** Items of the record and its patient. */
const head = itemRules<MedicalRecord>([
  { item: "loaiba", path: ["form"], as: text },
  { item: "soba", path: ["recordNumber"], as: text },
  { item: "soluutru", path: ["archiveNumber"], as: text },
  { item: "thoigianvaovien", path: ["episode", "admittedAt"], as: moment },
  { item: "hoten", path: ["patient", "name"], as: text },
  { item: "ngaysinh", path: ["patient", "birth"], as: birth },
  { item: "gioitinh", path: ["patient", "gender"], as: sex },
  { item: "nghenghiep_ma", path: ["patient", "occupation"], as: text },
  { item: "dantoc_ma", path: ["patient", "ethnicGroup"], as: text },
  { item: "ngoaikieu_ma", path: ["patient", "nationality"], as: text },
  { item: "noilamviec", path: ["patient", "workplace"], as: text },
  { item: "sodienthoai", path: ["patient", "phone"], as: text },
  { item: "nhommau", path: ["patient", "bloodGroup"], as: text },
  { item: "doituongbn_loai", path: ["episode", "payer"], as: payer },
  { item: "lydotiepnhan", path: ["episode", "visitReason"], as: text },
  { item: "noigioithieu_loai", path: ["episode", "referral", "by"], as: referredBy },
]);

/** The one item for each numbering. */
const numbers: Readonly<Record<string, IdentifierSystem>> = {
  mabenhnhan: "facility",
  cccd_so: "personal-id",
  hochieu_so: "passport",
};

const card = itemRules<CoveragePeriod>([
  { item: "mabhyt", path: ["cardNumber"], as: text },
  { item: "noidangkykcbbd", path: ["registeredFacility"], as: text },
  { item: "tungaybhyt", path: ["validFrom"], as: day },
  { item: "denngaybhyt", path: ["validTo"], as: day },
]);

const address = itemRules<DatedAddress>([
  { item: "diachi", path: ["text"], as: text },
  { item: "tinhthanh_ma", path: ["provinceCode"], as: text },
  // Only addresses of before 1/7/2025 have one.
  { item: "quanhuyen_ma", path: ["districtCode"], as: text },
]);

const relative = itemRules<Representative>([
  { item: "hotennguoithan", path: ["name"], as: text },
  { item: "diachinguoithan", path: ["address"], as: text },
  { item: "sodienthoainguoithan", path: ["phone"], as: text },
]);

const derived: readonly ItemSource[] = [
  { item: "sovaovien", from: "=admissionNumber" },
  { item: "makhoa", from: "=episode.stays[last].department" },
  { item: "tenkhoa", from: "=masters.departments" },
  { item: "buong", from: "episode.stays[last].room" },
  { item: "giuong", from: "=episode.stays[last].bed" },
  { item: "tuoi", from: "=patient.birth" },
  { item: "nghenghiep", from: "=codes(MA_NGHE_NGHIEP)" },
  { item: "dantoc", from: "=codes(MA_DANTOC)" },
  { item: "ngoaikieu", from: "=codes(MA_QUOCTICH)" },
  { item: "xaphuong", from: "=codes(MAXA_CU_TRU)" },
  { item: "quanhuyen", from: "=codes(MAHUYEN_CU_TRU)" },
  { item: "tinhthanh", from: "=codes(MATINH_CU_TRU)" },
];

/** I, thông tin bệnh nhân. @official ThongTinBenhNhan */
export const patientMap: GroupMap = {
  group,
  sources: [
    ...sourcesOf(head, ""),
    ...Object.entries(numbers).map(([item, system]) => ({
      item,
      from: `patient.identifiers[system=${system === "facility" ? "facility, else temporary" : system}].value`,
    })),
    ...sourcesOf(card, "coverages[latest]"),
    ...sourcesOf(address, "patient.addresses[use=residence]"),
    ...sourcesOf(relative, "patient.representatives[emergencyContact]"),
    { item: `${histories}[].thongtin_ma`, from: "entries[kind=history,subject=patient].coding.code" },
    { item: `${histories}[].thongtin_noidung`, from: "entries[kind=history,subject=patient].category, text" },
    { item: `${histories}[].thongtin_giatri`, from: "entries[kind=history,subject=patient].present" },
    { item: `${histories}[].thongtin_ghichu`, from: "entries[kind=history,subject=patient].since" },
    { item: family, from: "entries[kind=history,subject=family].text" },
    ...derived,
  ],
  write(view, row) {
    const { record, context } = view;
    const to = [group];
    const traces = [...writeItems(head, { part: record, from: [] }, { row, to }, context)];
    writeDerived(view, row);
    for (const [item, system] of Object.entries(numbers))
      traces.push(...writeNumber(view, row, item, system));
    const stays = record.episode.stays.length;
    if (row["buong"] !== "") traces.push(fixed(["episode", "stays", stays - 1, "room"], [group, "buong"]));
    const write = (rules: typeof card, part: unknown, from: JsonPath) => {
      if (part !== undefined) traces.push(...writeItems(rules, { part, from }, { row, to }, context));
    };
    const cards = record.coverages;
    const latest = lastBy(cards, ({ validFrom }) => validFrom);
    if (latest !== undefined) write(card, latest, ["coverages", cards.indexOf(latest)]);
    const home = homeOf(record);
    if (home !== undefined) {
      const from = ["patient", "addresses", record.patient.addresses.indexOf(home)];
      write(address, home, from);
      if (home.use === "residence") traces.push(fixed([...from, "use"], [group, "diachi", "#use"]));
      if (home.districtCode !== undefined && home.catalogue === "vn-admin-2004")
        traces.push(fixed([...from, "catalogue"], [group, "quanhuyen_ma", "#catalogue"]));
    }
    const near = relativeOf(record);
    if (near !== undefined) {
      write(relative, near, ["patient", "representatives", record.patient.representatives.indexOf(near)]);
    }
    return [...traces, ...writeHistories(view, row)];
  },
  read(document, draft, context) {
    const row = document[group];
    const at = [group];
    draft.put([], readItems(head, row, at, context));
    const identifiers = Object.entries(numbers).filter(([item]) => textOf(row, item) !== "");
    identifiers.forEach(([item, system], index) => {
      const own = ["patient", "identifiers", index];
      draft.put(own, [
        { path: ["system"], value: system, document: [group, item, "#system"] },
        { path: ["value"], value: textOf(row, item), document: [group, item] },
        { path: ["status"], value: "active", document: [group, item, "#status"] },
      ]);
    });
    const coverage = readItems(card, row, at, context);
    const needed = ["cardNumber", "registeredFacility", "validFrom"];
    if (needed.every((name) => coverage.some(({ path }) => path[0] === name)))
      draft.put(["coverages", 0], coverage);
    const home = readItems(address, row, at, context);
    if (home.some(({ path }) => path[0] === "text")) {
      draft.put(
        ["patient", "addresses", 0],
        [
          { path: ["use"], value: "residence", document: [group, "diachi", "#use"] },
          ...home,
          ...(row.quanhuyen_ma === ""
            ? []
            : [
                {
                  path: ["catalogue"],
                  value: "vn-admin-2004",
                  document: [group, "quanhuyen_ma", "#catalogue"],
                },
              ]),
        ],
      );
    }
    const near = readItems(relative, row, at, context);
    if (near.some(({ path }) => path[0] === "name")) {
      draft.put(
        ["patient", "representatives", 0],
        [{ path: ["relation"], value: "other", document: [group, "#relation"] }, ...near],
      );
    }
    readHistories(document, draft, context);
  },
};

function fixed(record: JsonPath, document: JsonPath): Trace {
  return { record, document, told: true };
}

function textOf(row: object, item: string): string {
  return String((row as Row)[item] ?? "").trim();
}

function writeDerived({ record, admissionNumber, context }: RecordView, row: Row): void {
  const { patient, episode } = record;
  const stay = episode.stays.at(-1);
  const home = homeOf(record);
  const place = (list: string, code: string | undefined) => codeName(list, code, context);
  const texts: Readonly<Record<string, string | undefined>> = {
    sovaovien: admissionNumber,
    makhoa: stay?.department,
    tenkhoa: departmentName(stay?.department, context),
    buong: stay?.room,
    giuong: stay?.bed,
    tuoi: fullYears(patient.birth, context.on),
    nghenghiep: place("MA_NGHE_NGHIEP", patient.occupation),
    dantoc: place("MA_DANTOC", patient.ethnicGroup),
    ngoaikieu: place("MA_QUOCTICH", patient.nationality),
    xaphuong: place("MAXA_CU_TRU", home?.communeCode),
    quanhuyen: place("MAHUYEN_CU_TRU", home?.districtCode),
    tinhthanh: place("MATINH_CU_TRU", home?.provinceCode),
  };
  for (const [item, said] of Object.entries(texts)) row[item] = said ?? "";
}

/** Full years on a day; nothing when the birth is unknown. A bare year counts from 1 January. */
export function fullYears(birth: string | undefined, on: string): string | undefined {
  if (birth === undefined) return undefined;
  const before = (birth.slice(5, 10) || "01-01").padEnd(5, "-01") > on.slice(5, 10) ? 1 : 0;
  return String(Math.max(0, Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - before));
}

function writeNumber(
  { record }: RecordView,
  row: Row,
  item: string,
  system: IdentifierSystem,
): readonly Trace[] {
  const all = record.patient.identifiers;
  const valid = all.filter(({ status }) => status !== "error");
  const proper = valid.filter((one) => one.system === system);
  // Somebody nobody knows, or a child just born, may have nothing but a temporary number.
  const own =
    proper.length > 0 || system !== "facility" ? proper : valid.filter((one) => one.system === "temporary");
  const number: DatedIdentifier | undefined =
    own.filter((one) => one.status === "active").at(-1) ?? own.at(-1);
  if (number === undefined) return [];
  row[item] = number.value;
  const from = ["patient", "identifiers", all.indexOf(number)];
  return [
    fixed([...from, "value"], [group, item]),
    { ...fixed([...from, "system"], [group, item, "#system"]), told: number.system === system },
    { ...fixed([...from, "status"], [group, item, "#status"]), told: number.status === "active" },
  ];
}

/** Where the patient lived on the last day of the stay; of several places the one that was moved to last. */
function homeOf({ patient: { addresses }, episode }: MedicalRecord): DatedAddress | undefined {
  const day = dateOf(episode.endedAt ?? episode.arrivedAt);
  const homes = addresses.filter(({ use }) => use === "residence");
  const holding = homes.filter(({ from = "", to = "9999" }) => from <= day && day <= to);
  return lastBy(holding, ({ from = "" }) => from) ?? homes.at(-1) ?? addresses[0];
}

/** The one of the latest day; of several the last of the record. */
function lastBy<T>(parts: readonly T[], dayOf: (part: T) => string): T | undefined {
  return parts.reduce<T | undefined>(
    (found, one) => (found === undefined || dayOf(one) >= dayOf(found) ? one : found),
    undefined,
  );
}

function relativeOf({ patient: { representatives } }: MedicalRecord): Representative | undefined {
  return representatives.find(({ emergencyContact }) => emergencyContact === true) ?? representatives[0];
}
