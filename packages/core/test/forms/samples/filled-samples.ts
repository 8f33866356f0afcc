import type { FormOptions } from "../../../src/forms/form-options.ts";
import type { MedicalRecord } from "../../../src/record/medical-record.ts";
import { childBorn, deathEnd, fullStory, homeEnd, transferEnd } from "./full-story.ts";
import { entry, headLicence, recordWith } from "./record-builder.ts";

/** A filled form: the record that it reads, its own values and the entry that it is about. */
export interface FilledSample {
  readonly record: MedicalRecord;
  readonly options: FormOptions;
}

interface Particulars {
  readonly values?: object;
  readonly issue?: object;
  readonly story?: readonly object[];
  readonly about?: string;
  readonly at?: string;
}

/** Catalogues of the invented facility `79999`. */
const masters = {
  facilityId: "bv-thu-nghiem",
  profiles: [
    {
      from: "2020-01-01",
      name: "Bệnh viện Thử nghiệm",
      authority: "Sở Y tế Mẫu",
      address: "Số 1, đường Mẫu",
      phone: "0900000000",
      code: "79999",
    },
  ],
  practitioners: [],
  departments: [],
  beds: [],
  machines: [],
} as unknown as NonNullable<FormOptions["masters"]>;

const discharged = [...fullStory, homeEnd];
const withChild = [...discharged, childBorn];
const head = { "sign.head": headLicence };

/** What each form asks for beyond the record. Forms that are not named ask for nothing. */
const particulars: Readonly<Record<string, Particulars>> = {
  "16/BV2": { about: "result-histopathology" },
  "48/BV2": { about: "consent-radiotherapy" },
  "42/BV2": {
    values: { "info.condition": "Nặng.", "info.prognosis": "Dè dặt.", "info.told": "TRẦN VĂN MẪU" },
  },
  "51/BV2": { values: { "anc.gestation": "39" } },
  "TT25-01": { values: { "injury.onArrival": "Vết thương phần mềm.", ...head } },
  "TT25-02": { issue: { number: "0042/2026" } },
  "TT25-04": { values: { "req.name": "NGUYỄN THỊ THỬ", "sign.requester": "NGUYỄN THỊ THỬ" } },
  "TT25-05": { story: [...fullStory, deathEnd], issue: { number: "7" }, values: head },
  "TT25-06": { values: head },
  "TT25-07": {
    issue: { number: "12", series: "A" },
    values: {
      "head.visitNumber": "KCB000009",
      "leave.days": "5",
      "leave.from": "2026-07-02",
      "leave.to": "2026-07-06",
      ...head,
    },
  },
  "TT25-09": { values: head },
  "TT25-10": {
    values: { "med.condition": "Yếu.", "med.conclusion": "Không đủ sức khỏe chăm con.", ...head },
  },
  "TT25-11": {
    values: { "leave.gestationWeeks": "12", "leave.from": "2026-07-02", "leave.to": "2026-07-31", ...head },
  },
  "TT22-01": {
    story: withChild,
    about: "birth",
    issue: { number: "42" },
    values: {
      "head.book": "1",
      "child.delivery": "1",
      "child.living": "1",
      "child.place": "Bệnh viện Thử nghiệm",
      ...head,
    },
  },
  "TT22-02": {
    story: withChild,
    about: "birth",
    values: {
      "mth.child.delivery": "1",
      "mth.child.living": "1",
      "mth.child.place": "Bệnh viện Thử nghiệm",
      "mth.commissioning": "Vợ chồng nhờ mang thai hộ",
    },
  },
  "TT01-V": { issue: { number: "99" } },
  "TT01-VI": { story: [...fullStory, transferEnd] },
  "TT26-IV": {
    values: {
      "all.person": "TRẦN VĂN MẪU",
      "all.personalId": "079085000000",
      "all.address": "Số 1, đường Mẫu",
      "all.place": "Tại nhà",
      "all.undertaking": "Dùng thuốc đúng chỉ định.",
      "sign.person": "TRẦN VĂN MẪU",
    },
  },
  "TT26-V": {
    values: {
      "all.person": "TRẦN VĂN MẪU",
      "all.place": "Tại nhà",
      "all.confirmation": "Đúng.",
      "all.drugs": ["Morphin 10mg"],
      "sign.person": "TRẦN VĂN MẪU",
      "sign.head": "LÊ VĂN THỬ",
    },
  },
  "TT26-VI": {
    values: {
      "all.person": "TRẦN VĂN MẪU",
      "all.personalId": "079085000000",
      "all.drugs": [
        { name: "Morphin 10mg", unit: "Ống", quantity: "3", expiry: "2027-01-31", condition: "Nguyên vẹn" },
      ],
      "all.facility": "Bệnh viện Thử nghiệm",
      "all.at": "2026-07-07T10:00",
      "all.place": "Khoa Dược",
      "sign.giver": "TRẦN VĂN MẪU",
      "sign.receiver": "LÊ VĂN THỬ",
    },
  },
};

/** A complete sample of a form. */
export function filledSample(code: string): FilledSample {
  const { values = {}, issue, story = discharged, about } = particulars[code] ?? {};
  const copy = entry({
    kind: "form-data",
    id: "copy",
    at: "2026-07-07T10:00",
    form: code,
    values,
    ...(about !== undefined && { copy: about }),
    ...(issue !== undefined && { issue }),
  });
  return {
    record: recordWith([...story, copy], { episode: { endedAt: "2026-07-07T10:00" } }),
    options: { masters, ...(about !== undefined && { about: { system: "his", id: about } }) },
  };
}

/** A record in which nothing was written yet but who the patient is; for every form the incomplete sample. */
export function emptySample(): FilledSample {
  return { record: recordWith([]), options: { masters } };
}
