import { addMs, type CalendarDate, type Instant, parseInstant } from "@benhan/core";
import { type FilledForm, type FilledSignature, fillForm } from "@benhan/core/forms";
import { createManualClock, sampleInpatientRecord } from "@benhan/core/testkit";
import { paperOf, renderPdf } from "@benhan/exchange/paper";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import {
  type DocumentReport,
  type JudgeOptions,
  type SignatureLevel,
  signDocument,
  verifyDocument,
} from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { createTestAuthority, createTestIssuer, createTestTimestampAuthority } from "@benhan/signing/testkit";

const firstSignature = parseInstant("2026-07-07T10:00:00+07:00");
const minute = 60_000;

/** The papers that are signed here, by the code of their form. */
export type SignedForm = "10/BV1" | "TT25-02";

/** Who signs where, and how high. */
export interface Turn {
  readonly field: string;
  readonly level: SignatureLevel;
  /** The paper has no place for it, so that nothing is seen of it. */
  readonly isUnseen?: true;
}

/** A paper, what it became with each signature, and what it is judged by. */
export interface SignedPaper {
  readonly turns: readonly Turn[];
  readonly plain: Uint8Array;
  /** After each turn. */
  readonly stages: readonly Uint8Array[];
  readonly bytes: Uint8Array;
  readonly roots: readonly Uint8Array[];
  judged(bytes: Uint8Array): Promise<DocumentReport>;
}

const dischargeTurns: readonly Turn[] = [
  { field: "sign.treating-doctor", level: "B-B" },
  { field: "sign.head-of-department", level: "B-T" },
  { field: "sign.head-of-facility", level: "B-LT" },
  { field: "sign.facility-seal", level: "B-LTA" },
];

const recordTurns: readonly Turn[] = [
  { field: "sign.examining-doctor", level: "B-T" },
  { field: "sign.treating-doctor", level: "B-T" },
  { field: "sign.giver", level: "B-B" },
  { field: "sign.receiver", level: "B-B" },
  { field: "sign.head-of-department", level: "B-T" },
  { field: "sign.head-of-facility", level: "B-LT" },
  { field: "Signature1", level: "B-LTA", isUnseen: true },
];

/** Prints a paper and has everybody sign in the place that the paper left for them, the last one an hour later. */
export async function signPaper(code: SignedForm): Promise<SignedPaper> {
  const turns = code === "TT25-02" ? dischargeTurns : recordTurns;
  const plain = await printed(formOf(code));
  const authority = await createTestAuthority();
  const stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  const stamper = await stampRoot.issue({ role: "time-stamping", name: "TEST TSA" });
  const fonts = await loadPaperFonts();
  const stages: Uint8Array[] = [];
  let bytes = plain;
  for (const [index, { field, level, isUnseen }] of turns.entries()) {
    const at = addMs(firstSignature, index * 20 * minute);
    const evidenceAt = addMs(at, -minute);
    const { key } = await authority.issueSigner({
      subject: subjects[isUnseen ? "facility-seal" : field.slice(5)] ?? doctor,
    });
    const raised = level !== "B-B" && {
      level: {
        to: level,
        timestampAuthority: createTestTimestampAuthority(stamper, { time: addMs(at, 1000) }),
        trustAnchors: [authority.root, stampRoot.certificate],
        intermediates: [authority.issuing],
        lists: [
          ...(await authority.issueLists({ thisUpdate: evidenceAt, nextUpdate: addMs(at, 1440 * minute) })),
          await stampRoot.list({ thisUpdate: evidenceAt }),
        ],
      },
    };
    const signed = await signDocument(
      { bytes },
      {
        key,
        format: "pades",
        reason: "Tôi xác nhận nội dung giấy này",
        ...(isUnseen ? {} : { place: { field }, visible: { font: fonts.regular } }),
        clock: createManualClock(addMs(at, 2000)),
        ...raised,
      },
    );
    bytes = signed.bytes;
    stages.push(bytes);
  }
  const judge: JudgeOptions = {
    trustAnchors: [authority.root, stampRoot.certificate],
    intermediates: [authority.issuing],
    lists: [
      ...(await authority.issueLists({
        thisUpdate: lastStatus,
        nextUpdate: addMs(lastStatus, 1440 * minute),
      })),
      await stampRoot.list({ thisUpdate: lastStatus }),
    ],
    revocation: "offline-evidence",
    at: addMs(lastStatus, 60 * minute),
  };
  return {
    turns,
    plain,
    stages,
    bytes,
    roots: [authority.root, stampRoot.certificate],
    judged: (file) => verifyDocument(file, judge),
  };
}

const lastStatus: Instant = addMs(firstSignature, 180 * minute);

const notReal = "(KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)";
const hospital = "O=BỆNH VIỆN THỬ NGHIỆM,C=VN";
const doctor = `CN=NGUYỄN HOÀNG THỊ THANH PHƯƠNG ${notReal},${hospital}`;
const subjects: Readonly<Record<string, string>> = {
  "head-of-department": `CN=TRẦN VĂN ƯỠN ẸO ${notReal},${hospital}`,
  "head-of-facility": `CN=GIÁM ĐỐC MẪU ${notReal},${hospital}`,
  "facility-seal": `CN=BỆNH VIỆN THỬ NGHIỆM ${notReal},O=TEST ONLY,C=VN`,
};

function formOf(code: SignedForm): FilledForm {
  const form = fillForm(code, sampleInpatientRecord());
  if (form === undefined) throw new Error(code);
  if (code !== "TT25-02") return form;
  // A facility that also has the head of the department sign its discharge papers.
  const [first, ...rest] = form.signatures;
  const head: FilledSignature = {
    signature: {
      role: "head-of-department",
      label: { vi: "Trưởng khoa", en: "Head of department" },
      required: true,
    },
    required: true,
    by: ["Trần Văn Ưỡn Ẹo"],
  };
  return { ...form, signatures: [...(first === undefined ? [] : [first]), head, ...rest] };
}

async function printed(form: FilledForm): Promise<Uint8Array> {
  const paper = paperOf(form, {
    facility: { name: "Bệnh viện Thử nghiệm", address: "Số 1, đường Mẫu" },
    place: "Hà Nội",
    signedOn: "2026-07-07" as CalendarDate,
  });
  const { bytes, issues } = await renderPdf([paper], { fonts: await loadPaperFonts() });
  if (issues.length > 0) throw new Error(issues.map(({ code }) => code).join(" "));
  return bytes;
}

/** Those that are seen on the paper. */
export function seenIn({ turns }: SignedPaper): readonly Turn[] {
  return turns.filter(({ isUnseen }) => !isUnseen);
}

/** The rectangles of the places of a paper by the names of their fields. */
export async function placesOf(bytes: Uint8Array) {
  return new Map((await listPdfSignaturePlaces(bytes)).map((place) => [place.field, place]));
}
