import type { FormField, FormTemplate } from "../../../src/forms/form-template.ts";
import { recordTemplates } from "../../../src/forms/records/record-templates.ts";
import type { FacilityMasters } from "../../../src/masters/facility-masters.ts";
import type { MedicalRecord } from "../../../src/record/medical-record.ts";
import { doctorLicence, entry, headLicence, recordWith } from "../samples/record-builder.ts";

const organs = [
  "general",
  "circulation",
  "respiration",
  "digestion",
  "urogenital",
  "nervous",
  "musculoskeletal",
  "ear-nose-throat",
  "dental",
  "eye",
  "endocrine-nutrition",
  "skin",
  "mental",
  "special",
];

const topics = [
  "present-illness",
  "case-summary",
  "investigations-needed",
  "prognosis",
  "treatment-plan",
  "initial-treatment",
  "course-summary",
  "result-summary",
  "treatment-summary",
  "condition-at-discharge",
  "follow-up-plan",
  "four-examinations-summary",
  "pattern-differentiation",
  "traditional-treatment-method",
];

const histories = [
  ["patient", "disease"],
  ["patient", "allergy"],
  ["patient", "drug-abuse"],
  ["patient", "alcohol"],
  ["patient", "tobacco"],
  ["patient", "waterpipe"],
  ["patient", "other"],
  ["patient", "obstetric"],
  ["patient", "gynaecological"],
  ["patient", "vaccination"],
  ["patient", "epidemiology"],
  ["patient", "growth"],
  ["patient", "nutrition"],
  ["family", "disease"],
  ["mother", "disease"],
] as const;

function diagnosis(phase: string, at: string, rank = "main"): object {
  return entry({
    kind: "diagnosis",
    at,
    phase,
    rank,
    text: `Chẩn đoán lúc ${at.slice(11)}`,
    coding: { system: "icd-10-vn", version: "TT06-2026", code: "K35" },
    traditional: { text: "Phúc thống", coding: { system: "yhct", code: "U62.392" } },
  });
}

/** Everything that the record itself can say to a record form, of a patient who was operated on, gave birth and went home. */
export const fullStory: readonly object[] = [
  entry({
    kind: "vital-signs",
    at: "2026-07-02T08:05",
    pulse: "80",
    temperature: "37.5",
    systolic: "120",
    diastolic: "75",
    respiration: "18",
    weightKg: "52.5",
    foetalHeart: "140",
  }),
  ...histories.map(([subject, category]) =>
    entry({ kind: "history", at: "2026-07-02T08:10", subject, category, present: false }),
  ),
  diagnosis("reception", "2026-07-02T08:20"),
  diagnosis("department", "2026-07-02T09:40"),
  diagnosis("department", "2026-07-02T09:40", "secondary"),
  diagnosis("department", "2026-07-02T09:40", "differential"),
  entry({
    kind: "examination",
    at: "2026-07-02T09:45",
    stage: "admission",
    findings: organs.map((system, index) => ({ system, text: `Khám cơ quan ${index}` })),
  }),
  ...topics.map((topic, index) =>
    entry({ kind: "narrative", at: "2026-07-02T10:00", topic, text: `Nội dung ${index}` }),
  ),
  diagnosis("before-operation", "2026-07-03T07:00"),
  entry({
    kind: "procedure",
    at: "2026-07-03T08:00",
    category: "operation",
    name: "Phẫu thuật mẫu",
    diagnosisBefore: "Chẩn đoán trước mổ",
    diagnosisAfter: "Chẩn đoán sau mổ",
    method: "Mổ nội soi",
    anaesthesia: "general",
    endedAt: "2026-07-03T09:00",
    team: [
      { role: "surgeon", practitioner: doctorLicence },
      { role: "anaesthetist", practitioner: "000005/XX-GPHN" },
    ],
    complication: { cause: "infection", text: "Nhiễm khuẩn vết mổ" },
    emergencyReason: "Mổ cấp cứu",
  }),
  diagnosis("after-operation", "2026-07-03T09:10"),
  entry({
    kind: "birth",
    at: "2026-07-03T08:30",
    ordinal: "1",
    gender: "male",
    weightGrams: "3100",
    apgar1: "8",
    apgar5: "9",
    apgar10: "10",
    delivery: "caesarean",
    state: "alive",
    attendedBy: doctorLicence,
  }),
  diagnosis("discharge", "2026-07-09T09:00"),
  diagnosis("discharge", "2026-07-09T09:00", "secondary"),
  diagnosis("discharge", "2026-07-09T09:00", "complication"),
  entry({
    kind: "discharge",
    at: "2026-07-09T10:00",
    type: "discharged",
    outcome: "improved",
    treatmentDays: "7",
    pathology: "benign",
    signedBy: doctorLicence,
    headOfFacility: headLicence,
  }),
];

/** A value of the right type for a field, made of its label; a list where it takes several. */
function valueFor(field: FormField): unknown {
  const one = {
    text: `Nội dung ${field.label}`,
    date: "2026-03-01",
    minute: "2026-07-03T06:00",
    birth: "1985",
    number: "12.5",
    "yes-no": true,
    choice: field.choices?.[0]?.value,
    code: "A01",
    identifier: "SO-000001",
    practitioner: doctorLicence,
    table: [Object.fromEntries((field.columns ?? []).map((column) => [column.id, valueFor(column)]))],
  }[field.type];
  return field.cardinality.endsWith("*") && field.type !== "table" ? [one] : one;
}

/** Everything that the template asks for beyond the record, under the ids of its fields. */
export function openValues(template: FormTemplate): { readonly [field: string]: unknown } {
  const open = template.sections.flatMap((one) => one.fields).filter((field) => field.binding === undefined);
  return Object.fromEntries(open.map((field) => [field.id, valueFor(field)]));
}

export function templateOf(code: string): FormTemplate {
  const template = recordTemplates.find((one) => one.code === code);
  if (template === undefined) throw new Error(`no template ${code}`);
  return template;
}

export interface FilledChanges {
  /** Without these entries of the story. */
  readonly without?: (entry: { readonly [member: string]: unknown }) => boolean;
  readonly more?: readonly object[];
  /** Instead of everything that the template asks for; `null` for no filled copy at all. */
  readonly values?: object | null;
  readonly patient?: object;
  readonly episode?: object;
  readonly coverages?: readonly object[];
}

/** A record on which everything is said that the form asks for, or that with changes. */
export function filledRecord(code: string, changes: FilledChanges = {}): MedicalRecord {
  const template = templateOf(code);
  const outpatient = template.sections.some((one) => one.id === "II" && one.title.vi === "Quản lý");
  const values = changes.values === undefined ? openValues(template) : changes.values;
  const story = fullStory.filter((one) => !changes.without?.(one as { readonly [member: string]: unknown }));
  const copy =
    values === null ? [] : [entry({ kind: "form-data", at: "2026-07-09T09:30", form: code, values })];
  const record = recordWith([...story, ...(changes.more ?? []), ...copy], {
    patient: {
      representatives: [
        {
          relation: "mother",
          name: "LÊ THỊ MẪU",
          phone: "0900000000",
          occupation: "00",
          emergencyContact: true,
        },
      ],
      ...changes.patient,
    },
    ...(changes.coverages !== undefined && { coverages: changes.coverages }),
    episode: {
      type: outpatient ? "outpatient-treatment" : "inpatient",
      admissionReason: "Đau bụng",
      admissionOrdinal: "1",
      dayOfIllness: "2",
      endedAt: "2026-07-09T10:00",
      stays: [
        {
          department: "K19",
          room: "P301",
          bed: "H001",
          from: "2026-07-02T09:30",
          to: "2026-07-09T10:00",
          attending: doctorLicence,
        },
      ],
      ...changes.episode,
    },
  });
  return { ...record, form: code };
}

/** The catalogues of the facility of the samples. */
export const masters = {
  facilityId: "bv-thu-nghiem",
  profiles: [
    {
      from: "2020-01-01",
      name: "Bệnh viện Mẫu",
      authority: "Sở Y tế Mẫu",
      address: "Số 2, đường Mẫu",
      code: "79999",
    },
  ],
  practitioners: [
    {
      from: "2020-01-01",
      licence: doctorLicence,
      name: "PHẠM VĂN MẪU",
      title: "Bác sĩ",
      position: "2",
      scope: [],
      departments: ["K19"],
    },
  ],
  departments: [{ from: "2020-01-01", code: "K19", name: "Khoa Ngoại", kind: "clinical" }],
  beds: [],
  machines: [],
} as unknown as FacilityMasters;
