import { isLocalMinute } from "@benhan/core";
import { type Bilingual, type Issue, type JsonPath, valueAt } from "@benhan/core/faults";
import type { Emr365 } from "../emr365.data.ts";
import { officialOf } from "../emr365-finding.ts";
import { readMoment } from "../text/emr365-moments.ts";
import { careWords } from "./care-words.ts";
import { type MomentSource, namedPlace, type Origin, originPlace } from "./origin.ts";
import type { RecordDraft } from "./record-draft.ts";

/** What of a record the import had to set, because a record must have it and no word of the document says it. */
export function* filledIn(draft: RecordDraft, document: Emr365): Iterable<Issue> {
  const record = { ...draft.record, entries: draft.entries };
  for (const origin of draft.origins) {
    const value = valueAt(record, origin.record);
    const put = momentPut(origin, value, draft, document);
    const words = wordsOf(origin.document, value);
    if (put !== undefined) yield momentSet(origin, put, draft, document);
    else if (words !== undefined) yield valueSet(origin, words, document);
  }
}

/** The field, and what was put there: in words that are the same for every patient. */
interface SetWords {
  readonly field: Bilingual;
  readonly put: Bilingual;
}

const other: Bilingual = { vi: "khác", en: "other" };

/** By the mark at the end of the place that would have said it. */
const setWords: Readonly<Record<string, SetWords>> = {
  "#identity": {
    field: { vi: "nhân thân đã rõ hay chưa", en: "whether it is known who the patient is" },
    put: { vi: "đã rõ", en: "known" },
  },
  "#gioitinh": {
    field: { vi: "giới tính", en: "the sex" },
    put: { vi: "chưa xác định", en: "undetermined" },
  },
  "#doituongbn_loai": { field: { vi: "đối tượng chi trả", en: "who pays" }, put: other },
  "#episode": {
    field: { vi: "hình thức điều trị", en: "the type of the episode" },
    put: {
      vi: "nội trú khi có thoigianvaovien, không có thì khám ngoại trú",
      en: "inpatient where thoigianvaovien is filled, else an outpatient examination",
    },
  },
  "#by": { field: { vi: "ai giới thiệu", en: "who referred" }, put: other },
  "#relation": { field: { vi: "quan hệ với người bệnh", en: "the relation to the patient" }, put: other },
  "#stay": {
    field: { vi: "các khoa đã nằm", en: "the stays in departments" },
    put: { vi: "khoa mà tệp nêu", en: "the department that the file names" },
  },
  "#type": {
    field: { vi: "hình thức ra viện", en: "how the patient left" },
    put: { vi: "ra viện", en: "discharged" },
  },
  "#urgency": { field: { vi: "mức độ chỉ định", en: "the urgency" }, put: { vi: "thường", en: "routine" } },
  "#category": { field: { vi: "loại chỉ định", en: "the kind of order" }, put: other },
  "#modality": { field: { vi: "loại kỹ thuật", en: "the modality" }, put: other },
  "#name": {
    field: { vi: "tên", en: "the name" },
    put: {
      vi: "tên của y lệnh hoặc phương pháp; không có thì tên chung",
      en: "that of the order or of the method, else a general one",
    },
  },
  "#team": { field: { vi: "người tham gia", en: "who took part" }, put: { vi: "không có ai", en: "nobody" } },
};

function wordsOf(document: JsonPath, value: unknown): SetWords | undefined {
  const mark = String(document.at(-1));
  // A drug order is one by its group, and a history by its item.
  if (mark === "#category" && document[0] !== "PhieuChiDinh") return undefined;
  return value === undefined ? undefined : setWords[mark];
}

function valueSet({ record, document }: Origin, { field, put }: SetWords, within: Emr365): Issue {
  const member = String(record.at(-1));
  return {
    code: "exchange.emr365.filled_in",
    severity: "information",
    path: record,
    official: officialOf(namedPlace(document, within)),
    text: {
      vi: `Tệp không ghi ${field.vi} (${member}) mà bệnh án phải có; đã đặt: ${put.vi}.`,
      en: `The file does not say ${field.en} (${member}), and a record must; put: ${put.en}.`,
    },
    nextStep: { vi: "Xem lại và sửa nếu biết.", en: "Look at it and mend it where you know better." },
  };
}

const moments: Readonly<Record<MomentSource, Bilingual>> = {
  arrival: { vi: "lúc đến khám", en: "that of the arrival" },
  admission: { vi: "lúc vào viện", en: "that of the admission" },
  discharge: { vi: "lúc ra viện", en: "that of the discharge" },
};

/** Words for a moment that was put: for all of it, or for the minute of a day that the document does say. */
interface PutMoment {
  readonly put: Bilingual;
  readonly day: boolean;
}

function momentPut(
  { moment, document }: Origin,
  value: unknown,
  draft: RecordDraft,
  within: Emr365,
): PutMoment | undefined {
  if (typeof value !== "string" || !isLocalMinute(value)) return undefined;
  if (moment !== undefined) return { put: moments[moment], day: false };
  const said = valueAt(within, originPlace(document, within));
  if (typeof said !== "string" || readMoment(said) === value) return undefined;
  const clock = value.slice(11);
  if (value === draft.moments.arrival && clock !== "00:00") return { put: moments.arrival, day: true };
  if (clock === "00:00" || clock === "23:59") return { put: { vi: clock, en: clock }, day: true };
  return { put: { vi: "lúc rời khoa cuối", en: "that of leaving the last department" }, day: true };
}

function momentSet(
  { record, document }: Origin,
  { put, day }: PutMoment,
  draft: RecordDraft,
  within: Emr365,
) {
  const [top, position] = record;
  const kind = top === "entries" ? draft.entries[Number(position)]?.["kind"] : "episode";
  const { vi, en } = careWords[kind as keyof typeof careWords];
  const member = String(record.at(-1));
  return {
    code: "exchange.emr365.moment_set",
    severity: "warning",
    path: record,
    official: officialOf(namedPlace(document, within)),
    text: day
      ? {
          vi: `Tệp chỉ ghi ngày của ${vi}, không ghi giờ (${member}); giờ đã đặt: ${put.vi}.`,
          en: `The file tells the day of ${en} and not the time (${member}); time put: ${put.en}.`,
        }
      : {
          vi: `Tệp không ghi thời điểm của ${vi} (${member}); đã đặt: ${put.vi}.`,
          en: `The file does not tell the moment of ${en} (${member}); put: ${put.en}.`,
        },
    nextStep: {
      vi: "Đối chiếu với bản PDF đã ký và sửa thời điểm; thời điểm này do phần mềm đặt.",
      en: "Compare with the signed PDF and mend the moment: the software has put it.",
    },
  } as const;
}
