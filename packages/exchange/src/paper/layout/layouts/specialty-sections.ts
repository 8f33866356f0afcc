import type { SectionLayout } from "../form-layout.ts";

/** What specialties ask of the history: before the examination. */
export const specialtyHistories: readonly SectionLayout[] = [
  {
    section: "A-ped",
    heading: { text: "Tiền sử nhi khoa" },
    level: 2,
    rows: [
      ["A-ped.ordinal", "A-ped.children", "A-ped.birthWeight"],
      ["A-ped.growth"],
      [
        { field: "A-ped.mental", as: "line" },
        { field: "A-ped.motor", as: "line" },
      ],
      ["A-ped.malformation"],
      ["A-ped.nutrition"],
      [
        { field: "A-ped.breastMilk", as: "line" },
        { field: "A-ped.formula", as: "line" },
        { field: "A-ped.weaning", as: "line", share: 2 },
      ],
      ["A-ped.vaccination"],
      {
        grid: {
          columns: [
            { title: "Cha mẹ", share: 1 },
            { title: "Họ tên", share: 4 },
            { title: "Nghề nghiệp", share: 3 },
            { title: "Trình độ văn hóa", share: 2 },
          ],
          rows: [
            { label: "Bố", cells: ["A-ped.father", "A-ped.fatherOccupation", "A-ped.fatherEducation"] },
            { label: "Mẹ", cells: ["A-ped.mother", "A-ped.motherOccupation", "A-ped.motherEducation"] },
          ],
        },
      },
    ],
  },
  {
    section: "A-epi",
    heading: { text: "Dịch tễ" },
    level: 2,
    rows: [
      ["A-epi.vaccination"],
      ["A-epi.factors"],
      [
        { field: "A-epi.source", as: "line" },
        { field: "A-epi.contact", as: "line" },
      ],
      [
        { field: "A-epi.residence", as: "line" },
        { field: "A-epi.travel", as: "line" },
        { field: "A-epi.animals", as: "line" },
      ],
    ],
  },
  {
    section: "A-obs",
    heading: { text: "Tiền sử sản phụ khoa" },
    level: 2,
    rows: [
      [
        { field: "A-obs.menarche", label: "Bắt đầu thấy kinh", share: 1.4 },
        { field: "A-obs.cycle" },
        { field: "A-obs.lastPeriod", label: "Kinh cuối cùng", share: 1.4 },
      ],
      [
        { field: "A-obs.married" },
        { field: "A-obs.children" },
        { field: "A-obs.para", as: "line" },
        { field: "A-obs.gestation" },
      ],
      ["A-obs.deliveries"],
      [{ field: "A-obs.pregnancy", emptyLines: 2 }],
      [{ field: "A-obs.vaccination" }],
      ["A-obs.gynaecological"],
      ["A-obs.allergy"],
    ],
  },
  {
    section: "A-nb",
    heading: { text: "Tình hình khi sinh" },
    level: 2,
    rows: [
      ["A-nb.mother"],
      ["A-nb.labour"],
      [
        { field: "A-nb.delivery", as: "line" },
        { field: "A-nb.membranes", as: "line" },
        { field: "A-nb.presentation", as: "line" },
      ],
      [{ field: "A-nb.apgar1" }, { field: "A-nb.apgar5" }, { field: "A-nb.apgar10" }],
      ["A-nb.cry"],
      ["A-nb.resuscitation"],
      [{ field: "A-nb.weight" }, { field: "A-nb.length" }, { field: "A-nb.head" }],
      [
        { field: "A-nb.malformation", as: "line", share: 2 },
        { field: "A-nb.attendedBy", as: "line", share: 2 },
      ],
    ],
  },
];

/** What specialties examine that have outpatient records too. */
export const outpatientExaminations: readonly SectionLayout[] = [
  { section: "A-spec", heading: { text: "Khám chuyên khoa" }, level: 2 },
  {
    section: "A-tcm",
    heading: { text: "Y học cổ truyền" },
    level: 2,
    rows: [
      [{ field: "A-tcm.looking", label: "Tứ chẩn: 1. Vọng" }],
      [{ field: "A-tcm.listening", label: "2. Văn" }],
      [{ field: "A-tcm.asking", label: "3. Vấn" }],
      [{ field: "A-tcm.touching", label: "4. Thiết" }],
      [
        { field: "A-tcm.leftPulse", as: "line" },
        { field: "A-tcm.rightPulse", as: "line" },
      ],
      [{ field: "A-tcm.summary" }],
      [{ field: "A-tcm.pattern" }],
      [
        { field: "A-tcm.disease", label: "Chẩn đoán bệnh danh", as: "line", share: 4 },
        { field: "A-tcm.diseaseCode", label: "Mã", share: 1.2 },
      ],
      [
        { field: "A-tcm.principles", as: "line" },
        { field: "A-tcm.cause", as: "line" },
      ],
      [
        { field: "A-tcm.organ", as: "line" },
        { field: "A-tcm.channel", as: "line" },
        { field: "A-tcm.location", as: "line" },
      ],
      ["A-tcm.method"],
      ["A-tcm.remedy"],
      ["A-tcm.withoutDrugs"],
    ],
  },
  {
    section: "III-dual",
    heading: "none",
    rows: [
      [
        {
          field: "III-dual.milestones",
          label: "Chẩn đoán theo y học hiện đại và y học cổ truyền",
          columns: { phase: 2, text: 3.4, code: 1.2, traditionalText: 3, traditionalCode: 1.4 },
        },
      ],
    ],
  },
];

/** What specialties examine: after the organs. */
export const specialtyExaminations: readonly SectionLayout[] = [
  {
    section: "A-obs-exam",
    heading: { text: "Khám sản khoa" },
    level: 2,
    rows: [
      [{ field: "A-obs-exam.arrivedAt", label: "Vào viện lúc" }],
      [
        { field: "A-obs-exam.fundalHeight", label: "Khám ngoài: bề cao tử cung", share: 1.5 },
        { field: "A-obs-exam.girth" },
        { field: "A-obs-exam.foetalHeart", share: 1.2 },
      ],
      [
        { field: "A-obs-exam.lie", label: "Ngôi, thế", as: "line" },
        { field: "A-obs-exam.contractions", as: "line" },
      ],
      [
        { field: "A-obs-exam.bishop", label: "Khám trong: chỉ số Bishop" },
        { field: "A-obs-exam.cervix", as: "line" },
        { field: "A-obs-exam.membranes", as: "line" },
      ],
      [
        { field: "A-obs-exam.presentation", as: "line" },
        { field: "A-obs-exam.position", as: "line" },
        { field: "A-obs-exam.station", as: "line" },
      ],
      [{ field: "A-obs-exam.diagnosis", label: "Chẩn đoán khi vào khoa" }],
    ],
  },
  {
    section: "A-labour",
    heading: { text: "Theo dõi đẻ" },
    level: 2,
    rows: [
      [
        { field: "A-labour.enteredAt", label: "Vào buồng đẻ lúc", share: 1.3 },
        { field: "A-labour.watchedBy" },
      ],
      [
        { field: "A-labour.membranes", as: "line" },
        { field: "A-labour.presentation", as: "line" },
      ],
      ["A-labour.delivery"],
      [
        { field: "A-labour.intervention", as: "line" },
        { field: "A-labour.interventionReason", as: "line" },
      ],
      [{ field: "A-labour.placentaWeight" }, { field: "A-labour.placenta", as: "line", share: 2 }],
      [
        { field: "A-labour.perineum", as: "line" },
        { field: "A-labour.exploration", as: "line" },
      ],
      ["A-labour.mother"],
      [
        {
          field: "A-labour.children",
          columns: {
            at: 3,
            gender: 1.2,
            weightGrams: 1.6,
            apgar1: 1.2,
            apgar5: 1.2,
            apgar10: 1.2,
            malformation: 2.6,
          },
        },
      ],
      ["A-labour.attendedBy"],
    ],
  },
  { section: "A-gyn", heading: { text: "Khám phụ khoa" }, level: 2 },
  ...outpatientExaminations,
];
