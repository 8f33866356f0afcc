import type { CalendarDate } from "@benhan/core";
import { escapeHtml } from "@benhan/core/codes";
import { day, object, word } from "@benhan/core/options";
import { confirmationKinds } from "../confirmation/confirmation-method.ts";
import { noEditionOnDay } from "./facility-policy.faults.ts";
import type {
  Appointment,
  Delegation,
  DelegationKind,
  DocumentRule,
  FacilityPolicy,
  PolicyEdition,
  Signer,
  SigningPlace,
} from "./facility-policy.ts";
import { refusePolicyOptions } from "./policy-call.ts";
import { editionOn, holdsOn } from "./policy-lookup.ts";
import { roleLabels } from "./signer-role.ts";
import { methodLabel } from "./signing-method.ts";

/** Which day's policy is written, and as what. */
export interface PolicyAnnexOptions {
  readonly on: CalendarDate;
  /** Default `html`. */
  readonly format?: "html" | "text";
}

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The annex of the rule book: who signs or confirms what, by which method and in which order, in Vietnamese. The same
 * policy gives the same text.
 *
 * @throws EmrError `signing.facility_policy.no_edition_on_day`; `core.options.wrong` for a call that is wrong
 * @legal TT 13/2025/TT-BYT Đ6 k3 b; CV 365/TTYQG-GPQLCL mục V
 */
export function renderPolicyAnnex(policy: FacilityPolicy, options: PolicyAnnexOptions): string {
  refusePolicyOptions("renderPolicyAnnex", options, annexOptions, policy);
  const { on, format = "html" } = options;
  const edition = editionOn(policy, on);
  if (edition === undefined) throw noEditionOnDay({});
  const head = headOf(policy, edition);
  const tables = [
    signingTable(edition, on),
    delegationTable(policy.delegations, on),
    ...appointmentTables(policy.appointments, on),
  ];
  return format === "html" ? htmlOf(head, tables) : textOf(head, tables);
}

const annexOptions = object<PolicyAnnexOptions>({ on: day, format: word("html", "text") }, ["on"]);

const title = "PHỤ LỤC: QUY ĐỊNH VỀ KÝ VÀ XÁC NHẬN TRÊN HỒ SƠ BỆNH ÁN ĐIỆN TỬ";

function headOf({ facility }: FacilityPolicy, edition: PolicyEdition): readonly string[] {
  const { basis, decision, from, name, to } = edition;
  const code = facility.code === undefined ? "" : ` (mã ${facility.code})`;
  return [
    title,
    `Cơ sở: ${facility.name}${code}`,
    `Bản ${name}, áp dụng từ ngày ${dayOf(from)}${to === undefined ? "" : ` đến hết ngày ${dayOf(to)}`}`,
    basis === "reading"
      ? "BẢN ĐỀ XUẤT sinh từ các mẫu giấy, CHƯA ĐƯỢC CƠ SỞ BAN HÀNH: phải rà soát từng dòng trước khi dùng."
      : `Ban hành kèm theo ${decision ?? "quyết định của cơ sở"}`,
    "Căn cứ: Thông tư 13/2025/TT-BYT, Điều 3 và điểm b khoản 3 Điều 6.",
    "Người có cùng số bước ký không cần theo thứ tự; bước nhỏ hơn ký trước; cơ sở ký cuối cùng.",
    "Các hình thức ghi là “Xác nhận…” là xác nhận bằng phương tiện điện tử, được ghi nhận và hiển thị đúng tên gọi đó.",
  ];
}

const required: Readonly<Record<SigningPlace["required"], string>> = {
  always: "Bắt buộc",
  "when-asked": "Khi mẫu giấy yêu cầu",
  never: "Không bắt buộc",
};

const delegationNames: Readonly<Record<DelegationKind, string>> = {
  deputy: "ký thay (KT.)",
  "by-order": "thừa lệnh (TL.)",
  authorised: "thừa ủy quyền (TUQ.)",
};

function signingTable({ documents }: PolicyEdition, on: CalendarDate): Table {
  return {
    title: "1. Ai ký, xác nhận giấy tờ nào, bằng hình thức nào, theo thứ tự nào",
    columns: [
      "Mã",
      "Giấy tờ",
      "Bước",
      "Người ký, xác nhận",
      "Bắt buộc",
      "Hình thức được phép",
      "Ký cho người khác",
    ],
    rows: documents.filter((rule) => holdsOn(rule, on)).flatMap(rowsOf),
  };
}

function rowsOf({
  daysAhead = 0,
  document,
  name: form,
  places,
}: DocumentRule): readonly (readonly string[])[] {
  const name = daysAhead === 0 ? form : `${form} (được ký trước tối đa ${daysAhead} ngày)`;
  if (places.length === 0) return [[document, name, "–", "Không yêu cầu", "–", "–", "–"]];
  const inOrder = [...places].sort((a, b) => a.step - b.step);
  return inOrder.map((place) => [
    document,
    name,
    String(place.step),
    place.label === roleLabels[place.role].vi ? place.label : `${place.label} (${roleLabels[place.role].vi})`,
    required[place.required],
    methodsOf(place),
    (place.delegable ?? []).map((kind) => delegationNames[kind]).join("; ") || "Không",
  ]);
}

/** Signatures first, then confirmations in one order, whatever the order of the data. */
function methodsOf({ methods }: SigningPlace): string {
  const labels = methods.map((method) => {
    const order = method.kind === "digital-signature" ? -1 : confirmationKinds.indexOf(method.by);
    return { order, label: methodLabel(method).vi };
  });
  return labels
    .sort((a, b) => a.order - b.order)
    .map(({ label }) => label)
    .join("; ");
}

function delegationTable(delegations: readonly Delegation[], on: CalendarDate): Table {
  const current = delegations.filter(({ until }) => until === undefined || until >= on);
  return {
    title: "2. Giao quyền ký",
    columns: [
      "Mã",
      "Hình thức",
      "Ký cho",
      "Người được giao",
      "Chức vụ",
      "Từ ngày",
      "Đến hết ngày",
      "Giấy tờ",
      "Văn bản",
    ],
    rows: current.map(({ decision, documents, for: role, from, id, kind, position, to, until }) => [
      id,
      delegationNames[kind],
      roleLabels[role].vi,
      nameOf(to),
      position,
      dayOf(from),
      until === undefined ? "–" : dayOf(until),
      documents?.join(", ") ?? "Tất cả",
      decision,
    ]),
  };
}

/** A policy that appoints nobody has no such table. */
function appointmentTables(appointments: readonly Appointment[] = [], on: CalendarDate): readonly Table[] {
  const current = appointments.filter(({ until }) => until === undefined || until >= on);
  if (current.length === 0) return [];
  const columns = ["Vai trò", "Người giữ vai trò", "Từ ngày", "Đến hết ngày", "Giấy tờ", "Văn bản"];
  return [
    {
      title: "3. Người giữ vai trò ký",
      columns,
      rows: current.map(({ decision, documents, from, role, to, until }) => [
        roleLabels[role].vi,
        nameOf(to),
        dayOf(from),
        until === undefined ? "–" : dayOf(until),
        documents?.join(", ") ?? "Tất cả",
        decision ?? "–",
      ]),
    },
  ];
}

const nameOf = ({ id, name }: Signer) => (name === undefined ? id : `${name} (${id})`);

const dayOf = (on: CalendarDate) => on.split("-").reverse().join("/");

function textOf(head: readonly string[], tables: readonly Table[]): string {
  const lines = tables.flatMap(({ title: name, columns, rows }) => [
    "",
    name,
    columns.join(" | "),
    ...(rows.length === 0 ? ["(không có)"] : rows.map((row) => row.map(oneLine).join(" | "))),
  ]);
  return `${[...head.map(oneLine), ...lines].join("\n")}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function htmlOf([name = "", ...head]: readonly string[], tables: readonly Table[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag.split(" ")[0]}>`).join("")}</tr>`;
  const body = tables.map(({ title: caption, columns, rows }) =>
    [
      `<table><caption>${escapeHtml(caption)}</caption>`,
      `<thead>${cells('th scope="col"', columns)}</thead>`,
      `<tbody>${rows.length === 0 ? `<tr><td colspan="${columns.length}">(không có)</td></tr>` : rows.map((row) => cells("td", row)).join("\n")}</tbody>`,
      "</table>",
    ].join("\n"),
  );
  return [
    "<!DOCTYPE html>",
    `<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(name)}</title>`,
    "<style>body{font-family:serif}table{border-collapse:collapse;margin:1em 0}caption{font-weight:bold;text-align:left}th,td{border:1px solid;padding:2px 4px;vertical-align:top;text-align:left}</style></head>",
    `<body><h1>${escapeHtml(name)}</h1>`,
    ...head.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...body,
    "</body></html>",
    "",
  ].join("\n");
}
