import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { epochMs, instantOf } from "@benhan/core";
import type { HubFault } from "../fault-plan.ts";
import type { ReceivedDocument } from "../journal.ts";
import {
  type ArrivedCall,
  acknowledgement,
  fieldsOf,
  loseSessions,
  type Reply,
  type SimulatedHub,
  type SimulatorParts,
  stateOf,
  troubleAtTheDoor,
} from "../simulated-hub.ts";
import { createBearerTokens } from "./bearer-tokens.ts";
import { judgePrescription } from "./judge-prescription.ts";
import { loginPaths, sendPath, staffPaths } from "./prescription-tables.ts";

/** A doctor whom the hub knows. */
export interface SimulatedPractitioner {
  /** @official ma_lien_thong_bac_si */
  readonly code: string;
  readonly password: string;
  /** Prescribes for the facility from the beginning. Default true. */
  readonly isAdded?: boolean;
}

/** What the hub knows of its one facility. */
export interface PrescriptionAccounts {
  /** The first five characters of its prescription codes. */
  readonly facilityCode: string;
  /** @official ma_lien_thong_co_so_kham_chua_benh */
  readonly connectionCode: string;
  /** Of the facility. */
  readonly password: string;
  readonly practitioners?: readonly SimulatedPractitioner[];
  /** Takes prescriptions with the token of the facility, as some clients saw. Default false. */
  readonly takesFacilityToken?: boolean;
  /** What every call must carry in `app-name` and `app-key`. Default: nothing. */
  readonly vendor?: { readonly appName: string; readonly appKey: string };
}

/** A national e-prescription system: both logins, doctors of the facility, and prescriptions, each code taken once. */
export function createSimulatedPrescriptions(
  known: PrescriptionAccounts,
  { clock, journal, plan }: SimulatorParts,
): SimulatedHub {
  const { practitioners = [], vendor } = known;
  const tokens = createBearerTokens();
  const calls = { login: 0, practitioner: 0, prescription: 0 };
  const added = new Set(practitioners.filter(({ isAdded = true }) => isAdded).map(({ code }) => code));
  const nowMs = () => epochMs(clock.now());

  return {
    answer(call) {
      if (call.method !== "POST") return undefined;
      if (!hasVendorHeaders(call)) return refused(["Thiếu app-name hoặc app-key"], 401);
      const login = Object.hasOwn(loginPaths, call.path) && loginPaths[call.path];
      if (login) return logIn(call, login);
      const act = Object.hasOwn(staffPaths, call.path) && staffPaths[call.path];
      if (act) return changeStaff(call, act);
      return call.path === sendPath ? receive(call) : undefined;
    },
    state: () => stateOf(known.facilityCode, calls, journal),
  };

  function hasVendorHeaders({ headers }: ArrivedCall): boolean {
    return (
      vendor === undefined || (headers["app-name"] === vendor.appName && headers["app-key"] === vendor.appKey)
    );
  }

  function logIn(call: ArrivedCall, login: "facility" | "doctor"): Reply {
    calls.login++;
    const fields = fieldsOf(call);
    const doctor = practitioners.find(({ code }) => code === fields["ma_lien_thong_bac_si"]);
    const password = login === "facility" ? known.password : doctor?.password;
    const isKnown =
      fields["ma_lien_thong_co_so_kham_chua_benh"] === known.connectionCode &&
      password !== undefined &&
      fields["password"] === password;
    if (!isKnown) return refused(["Tài khoản hoặc mật khẩu không đúng"]);
    const token = tokens.give(login === "facility" ? "facility" : { doctor: doctor?.code ?? "" }, nowMs());
    // One place of the description prints the name so.
    return { status: 200, body: { token, [login === "facility" ? "tocken_type" : "token_type"]: "bearer" } };
  }

  async function changeStaff(call: ArrivedCall, act: "add" | "remove"): Promise<Reply> {
    calls.practitioner++;
    const fault = plan.faultAt("practitioner", calls.practitioner);
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    const trouble = troubleBefore(fault, call);
    if (trouble !== undefined) return trouble;
    if (tokens.ownerOf(call.headers["authorization"] ?? "", nowMs()) !== "facility") return unauthorised();
    const doctor = fieldsOf(call)["ma_lien_thong_bac_si"] ?? "";
    if (!practitioners.some(({ code }) => code === doctor))
      return refused(["Không tìm thấy ma_lien_thong_bac_si"]);
    if (act === "add") added.add(doctor);
    else added.delete(doctor);
    return acknowledgement(fault, { success: "Cập nhật thành công" });
  }

  async function receive(call: ArrivedCall): Promise<Reply> {
    calls.prescription++;
    const fault = plan.faultAt("prescription", calls.prescription);
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    return troubleBefore(fault, call) ?? refusalOf(call) ?? troubleInside(fault) ?? file(call, fault);
  }

  /** Trouble that a client meets whoever it is, and a token that is lost. */
  function troubleBefore(fault: HubFault | undefined, { headers }: ArrivedCall): Reply | undefined {
    loseSessions(fault, tokens, headers["authorization"] ?? "");
    if (fault?.kind === "error") return refused(["Lỗi hệ thống"], 500);
    return fault?.kind === "token-text" ? unauthorised() : troubleAtTheDoor(fault);
  }

  /** The description does not say how a doctor who was not added is refused. */
  function refusalOf({ headers }: ArrivedCall): Reply | undefined {
    const owner = tokens.ownerOf(headers["authorization"] ?? "", nowMs());
    if (owner === undefined) return unauthorised();
    if (owner === "facility") return known.takesFacilityToken === true ? undefined : unauthorised();
    return added.has(owner.doctor) ? undefined : refused(["Bác sĩ chưa thuộc cơ sở"], 403);
  }

  function file(call: ArrivedCall, fault: HubFault | undefined): Reply {
    const bytes = Buffer.from(call.body);
    const { code, complaints } = judgePrescription(bytes.toString("utf8"), known.facilityCode);
    if (complaints.length > 0) return refused(complaints);
    if (journal.received.some(({ chain }) => chain.toLowerCase() === code.toLowerCase()))
      return refused([usedSentence]);
    const document = documentOf(code, bytes);
    // Durable before the first byte of the answer.
    journal.append(document);
    const success = fault?.kind === "warning" ? true : "Gửi đơn thuốc thành công";
    return acknowledgement(fault, { success, checksum: document.transactionCode });
  }

  function documentOf(chain: string, bytes: Buffer): ReceivedDocument {
    const digest = createHash("sha256").update(bytes).digest("hex");
    return {
      sequence: journal.received.length + 1,
      function: "prescription",
      facilityCode: known.facilityCode,
      chain,
      digest: `sha-256:${digest}`,
      bytes: bytes.length,
      transactionCode: digest.slice(0, 32),
      receivedAt: instantOf(nowMs()),
    };
  }
}

/** Trouble behind the login, before anything is written down. */
function troubleInside(fault: HubFault | undefined): Reply | undefined {
  switch (fault?.kind) {
    case "unknown":
      return { status: 200, body: { ket_qua: "999" } };
    case "reject":
      return refused(["Trường dia_chi không hợp lệ: NGUYEN VAN BI MAT"]);
    case "already":
      return refused([usedSentence]);
    default:
      return undefined;
  }
}

const usedSentence = "Mã đơn thuốc đã được sử dụng";

function unauthorised(): Reply {
  return refused(["Token không hợp lệ"], 401);
}

function refused(complaints: readonly string[], status = 422): Reply {
  if (status !== 422) return { status, body: { error: complaints } };
  return {
    status,
    body: { success: "Dữ liệu không hợp lệ", danh_sach_cac_loi: complaints, checksum: "" },
  };
}
