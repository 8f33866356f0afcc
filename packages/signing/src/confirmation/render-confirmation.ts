import { localMinuteOf } from "@benhan/core";
import { argumentIssues, isObject, kind, refuseCall } from "@benhan/core/options";
import type { CheckedConfirmation } from "./check-confirmation.ts";
import { type ConfirmationMethod, confirmationLabels } from "./confirmation-method.ts";
import type { Confirmer } from "./confirmation-statement.ts";

/** A confirmation as papers and screens show it, in Vietnamese. */
export interface RenderedConfirmation {
  readonly title: string;
  readonly lines: readonly string[];
}

const people: Readonly<Record<Confirmer["kind"], string>> = {
  practitioner: "Người hành nghề",
  patient: "Người bệnh",
  representative: "Người đại diện của người bệnh",
};

/**
 * What is shown of a confirmation that was checked. It says how it was confirmed, never that anything was signed, and
 * leaves numbers and addresses of the person in the bundle.
 *
 * @throws EmrError `core.options.wrong` for what is no checked confirmation
 */
export function renderConfirmation(confirmation: CheckedConfirmation): RenderedConfirmation {
  refuseCall(
    "renderConfirmation",
    argumentIssues("confirmation", confirmation, checkedConfirmation),
    "guides/signature-policy.md",
  );
  const { statement, digest } = confirmation;
  const { at, by, document, facility, method, witnesses = [] } = statement;
  return {
    title: "XÁC NHẬN ĐIỆN TỬ",
    lines: [
      `Tài liệu: ${document.name}`,
      `${people[by.as.kind]}: ${by.name}`,
      `Hình thức: ${labelOf(method)}`,
      `Thời điểm: ${timeOf(at)}`,
      `Hệ thống xác nhận: ${method.verifier}`,
      ...witnesses.map(({ name }) => `Người làm chứng: ${name}`),
      `Cơ sở lưu chứng cứ: ${facility.name}`,
      `Mã chứng cứ: ${digest.slice("sha-256:".length, "sha-256:".length + 16)}`,
    ],
  };
}

const checkedConfirmation = kind(
  "xác nhận đã kiểm tra (value của checkConfirmation)",
  "a checked confirmation (value of checkConfirmation)",
  (value) => isObject(value) && isObject(value["statement"]) && typeof value["digest"] === "string",
);

function labelOf(method: ConfirmationMethod): string {
  const label = confirmationLabels[method.kind].vi;
  return method.kind === "other" ? `${label}: ${method.name}` : label;
}

function timeOf(at: Parameters<typeof localMinuteOf>[0]): string {
  const [day = "", time = ""] = localMinuteOf(at).split("T");
  return `${time} ngày ${day.split("-").reverse().join("/")}`;
}
