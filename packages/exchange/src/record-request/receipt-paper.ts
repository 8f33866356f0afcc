import { type CalendarDate, dateOf, localMinuteOf, type MedicalRecord } from "@benhan/core";
import { hasErrors, type Issue, requireOk } from "@benhan/core/faults";
import { type FacilityMasters, holdsOn, rowAt } from "@benhan/core/masters";
import { callable, facilityMasters, medicalRecord, object, refuseCall, text } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { inCapitals } from "../paper/layout/field-text.ts";
import { facilityMissing } from "../paper/lint/lint-issues.ts";
import { facilityShape } from "../paper/options/facility-shape.ts";
import { pictureShape } from "../paper/options/picture-shape.ts";
import type { LabelledValue, PaperDocument } from "../paper/paper-document.ts";
import type { PaperFacility, PaperOptions } from "../paper/paper-options.ts";
import { printedMinute } from "../paper/record/cover-papers.ts";
import { deliveryReceipt } from "./argument-shapes.ts";
import type { GivenItem } from "./fulfil-request.ts";
import { recordIssues } from "./patient-of-record.ts";
import { checkReceipt, type DeliveryReceipt, type DeliveryWay } from "./receipt-of.ts";
import { receiptInvalid } from "./record-request.faults.ts";
import { isAuthority, type RecordRequest } from "./record-request.ts";
import { requestIssue, within } from "./request-issues.ts";

/** What stands on a receipt beside what it says itself. */
export interface ReceiptPaperOptions extends Pick<PaperOptions, "facility" | "logo" | "place"> {
  /** What was handed over is of this record: its number and that of the patient are printed in place of its key. */
  readonly record?: MedicalRecord;
  /** The catalogues of the facility: its name, and that of who handed over. */
  readonly masters?: FacilityMasters;
  /** Told of what was found beside errors: catalogues that do not know who handed over. */
  readonly onIssue?: (issue: Issue) => void;
}

const shape = object<ReceiptPaperOptions>({
  facility: facilityShape,
  logo: pictureShape,
  place: text,
  record: medicalRecord,
  masters: facilityMasters,
  onIssue: callable,
});

/**
 * The receipt as a paper that both sides sign, with the name of the facility (`masters` or `facility`), the numbers of
 * the record and the giver's name where they are known. Its layout is our own: no form is prescribed for it.
 *
 * @throws EmrError `core.options.wrong`; `exchange.record_request.receipt_invalid` with every finding: a receipt that
 *   was changed, is of another record or patient, or does not say which facility gave it, is not printed
 * @legal Luật KCB 15/2023/QH15 Đ69 k4, k5
 */
export function receiptPaper(receipt: DeliveryReceipt, options: ReceiptPaperOptions = {}): PaperDocument {
  const wrongCall = [...argumentIssues("receipt", receipt, deliveryReceipt), ...optionIssues(options, shape)];
  refuseCall("receiptPaper", wrongCall, guides.giveACopy);
  const { fulfilment, delivery, digest } = requireOk(checkReceipt(receipt), receiptInvalid);
  const { receivedBy } = delivery;
  const { decision, items } = fulfilment;
  const { request, scope } = decision;
  const { place, record, masters, logo } = options;
  const at = localMinuteOf(delivery.at);
  const on = dateOf(at);
  const profile = masters?.profiles.filter((row) => holdsOn(row, on)).at(-1);
  const facility: Partial<PaperFacility> = { ...options.facility, ...profile };
  const giver = rowAt(masters?.practitioners ?? [], delivery.handedOverBy.id, on);
  const issues = [
    ...(record === undefined ? [] : recordIssues(request, record)).map((issue) =>
      issue.path[0] === "record" ? issue : within(["fulfilment", "decision", "request"], issue),
    ),
    ...(facility.name?.trim() ? [] : [receiptNameless(masters === undefined ? undefined : on)]),
  ];
  if (hasErrors(issues)) throw receiptInvalid({ count: issues.length }, { issues });
  if (masters !== undefined && giver === undefined)
    options.onIssue?.(requestIssue("giver_unknown", ["delivery", "handedOverBy", "id"]));
  const [year, month, day] = at.slice(0, 10).split("-");
  const title = "Giấy giao nhận hồ sơ bệnh án";
  return {
    form: "GIAO-NHAN",
    title,
    size: "A4",
    orientation: "portrait",
    runningHead: `${title} · ${request.id}`,
    runningFoot: `Yêu cầu số ${request.id} · mẫu của phần mềm, không phải mẫu của Bộ Y tế`,
    blocks: [
      {
        kind: "letterhead",
        ...(logo !== undefined && { logo }),
        left: [
          ...(facility.authority ? [{ text: inCapitals(facility.authority) }] : []),
          ...(facility.name ? [{ text: inCapitals(facility.name), style: "bold" as const }] : []),
        ],
        right: [{ text: `Yêu cầu số ${request.id}` }],
      },
      { kind: "title", text: title.toLocaleUpperCase("vi"), below: [] },
      {
        kind: "lines",
        lines: [
          [
            { label: "Văn bản yêu cầu số", value: request.written.reference, share: 1 },
            { label: "Nhận lúc", value: printedMinute(localMinuteOf(request.written.receivedAt)), share: 1 },
          ],
          ...requesterLines(request),
          recordLine(request, record),
          [
            {
              label: "Phạm vi",
              value: scope === "full" ? "Toàn bộ hồ sơ bệnh án" : "Bản tóm tắt hồ sơ bệnh án",
              share: 1,
            },
          ],
          [{ label: "Mục đích sử dụng", value: request.purpose, share: 1 }],
        ],
      },
      { kind: "paragraph", label: "Căn cứ", text: `${decision.explanation.vi} (${decision.source})` },
      {
        kind: "table",
        label: "Đã giao",
        columns: [
          { title: "STT", share: 1.4, align: "right" },
          { title: "Nội dung", share: 6 },
          { title: "Dạng", share: 2 },
          { title: "Số trang", share: 2, align: "right" },
          { title: "Mã băm SHA-256", share: 8 },
        ],
        rows: items.map(({ name, format, pages, digest: own }, index) => [
          String(index + 1),
          name,
          formats[format],
          pages === undefined ? "" : String(pages),
          own.replace("sha-256:", ""),
        ]),
      },
      {
        kind: "lines",
        lines: [
          [
            { label: "Cách giao", value: ways[delivery.how], share: 1 },
            { label: "Giao lúc", value: printedMinute(at), share: 1 },
          ],
          [
            { label: "Người nhận", value: receivedBy.name, share: 1 },
            { label: "Văn bản ủy quyền số", value: receivedBy.authority ?? "", share: 1 },
          ],
          ...(receivedBy.account === undefined
            ? []
            : [[{ label: "Tài khoản cá nhân đã nhận", value: receivedBy.account, share: 1 }]]),
          [{ label: "Mã băm của giấy này", value: digest.replace("sha-256:", ""), share: 1 }],
        ],
      },
      {
        kind: "paragraph",
        text: "Người nhận phải giữ bí mật và chỉ dùng đúng mục đích đã ghi (Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 69 khoản 5).",
      },
      {
        kind: "signatures",
        placeAndDate: `${place === undefined ? "Ngày" : `${place}, ngày`} ${day} tháng ${month} năm ${year}`,
        places: [
          {
            name: "sign.giver",
            role: "giver",
            label: "NGƯỜI GIAO",
            hint: "(Ký, ghi rõ họ tên)",
            by: giver?.name ?? delivery.handedOverBy.id,
            required: true,
          },
          {
            name: "sign.receiver",
            role: "receiver",
            label: "NGƯỜI NHẬN",
            hint: "(Ký, ghi rõ họ tên)",
            by: receivedBy.name,
            required: true,
          },
        ],
      },
    ],
  };
}

/** As of every paper that goes out; what is passed, is passed to `receiptPaper`. */
function receiptNameless(unknownOn: CalendarDate | undefined): Issue {
  const issue = facilityMissing("GIAO-NHAN", unknownOn);
  if (unknownOn !== undefined) return issue;
  return {
    ...issue,
    nextStep: {
      vi: "Truyền masters (danh mục của cơ sở) hoặc facility cho receiptPaper.",
      en: "Pass masters (the catalogues of the facility) or facility to receiptPaper.",
    },
  };
}

/** The numbers by which people know the record; without it the key under which the host keeps it. */
function recordLine(request: RecordRequest, record: MedicalRecord | undefined): readonly LabelledValue[] {
  if (record === undefined) return [{ label: "Hồ sơ", value: request.record.id, share: 1 }];
  const own = record.patient.identifiers.find(
    ({ system, status }) => system === "facility" && status === "active",
  );
  return [
    { label: "Số hồ sơ", value: record.recordNumber, share: 1 },
    ...(own === undefined ? [] : [{ label: "Mã người bệnh", value: own.value, share: 1 }]),
  ];
}

/** Who asks; of a body also by which right, and whom it sends. */
function requesterLines({ requester }: RecordRequest): readonly (readonly LabelledValue[])[] {
  const { name, proof } = requester;
  const papers = { label: "Giấy tờ chứng minh tư cách số", value: proof?.reference ?? "", share: 1 };
  if (!isAuthority(requester)) {
    const { identifier } = requester;
    return [
      [
        { label: "Người yêu cầu", value: name, share: 1 },
        ...(identifier === undefined ? [] : [{ label: "Số giấy tờ", value: identifier.value, share: 1 }]),
        ...(proof === undefined ? [] : [papers]),
      ],
    ];
  }
  return [
    [{ label: "Cơ quan, người yêu cầu", value: name, share: 1 }],
    [{ label: "Căn cứ pháp lý", value: requester.legalBasis, share: 1 }],
    [{ label: "Người được cử nhận", value: requester.receiver, share: 1 }, papers],
  ];
}

const formats: { readonly [format in GivenItem["format"]]: string } = {
  paper: "Bản giấy",
  pdf: "Tệp PDF",
  package: "Gói hồ sơ",
  json: "Tệp JSON",
  xml: "Tệp XML",
};

const ways: { readonly [way in DeliveryWay]: string } = {
  "in-person": "Trực tiếp",
  post: "Bưu điện",
  electronic: "Điện tử",
  "read-on-site": "Đọc tại chỗ",
};
