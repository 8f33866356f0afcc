import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { epochMs, instantOf } from "@benhan/core";
import type { HubFault } from "../fault-plan.ts";
import type { ReceivedDocument } from "../journal.ts";
import {
  acknowledgement,
  fieldsOf,
  loseSessions,
  type Reply,
  type SimulatedHub,
  type SimulatorParts,
  stateOf,
  troubleAtTheDoor,
} from "../simulated-hub.ts";
import type { GatewayCall } from "./gateway-call.ts";
import {
  receivedSentence,
  type SendingFunction,
  type SendingName,
  sendingFunctions,
  tokenPath,
} from "./gateway-tables.ts";
import { readDossier } from "./read-dossier.ts";
import { createSessionTokens } from "./session-tokens.ts";
import { createSimulatedLookUps } from "./simulated-look-ups.ts";
import { createSimulatedPapers } from "./simulated-papers.ts";

/** What the gateway knows of its one facility. */
export interface GatewayAccount {
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  readonly account: string;
  /** The clear password. */
  readonly password: string;
}

/** A BHXH gateway: token, check-in and claim, look-ups, papers and catalogues. */
export function createSimulatedGateway(known: GatewayAccount, parts: SimulatorParts): SimulatedHub {
  const { clock, journal, plan } = parts;
  const tokens = createSessionTokens(known, parts.addressSeen);
  const calls: Record<string, number> = { token: 0, "check-in": 0, claim: 0 };
  const countCall = (name: string) => {
    const count = (calls[name] ?? 0) + 1;
    calls[name] = count;
    return count;
  };
  const lookUp = createSimulatedLookUps(tokens, parts, countCall);
  const takePaper = createSimulatedPapers(known.facilityCode, tokens, parts, countCall);
  const nowMs = () => epochMs(clock.now());

  return {
    answer(arrived) {
      if (arrived.method !== "POST") return undefined;
      const call = { ...arrived, fields: fieldsOf(arrived) };
      if (arrived.path === tokenPath) return token(call);
      const target = Object.hasOwn(sendingFunctions, arrived.path) && sendingFunctions[arrived.path];
      return target ? receive(call, target) : (lookUp(call) ?? takePaper(call));
    },
    state: () => stateOf(known.facilityCode, calls, journal),
  };

  function token({ fields, address }: GatewayCall): Reply {
    countCall("token");
    const username = fields["username"] ?? "";
    const taken = tokens.take(username, fields["password"] ?? "", address, nowMs());
    if (taken === undefined) return { status: 200, body: { maKetQua: "401", APIKey: null } };
    const APIKey = {
      access_token: taken.accessToken,
      id_token: taken.tokenId,
      token_type: "Bearer",
      username,
      expires_in: instantOf(taken.endsAtMs, 0).replace("+00:00", "Z"),
    };
    return { status: 200, body: { maKetQua: "200", APIKey } };
  }

  async function receive(call: GatewayCall, target: SendingFunction): Promise<Reply> {
    const fault = plan.faultAt(target.name, countCall(target.name));
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    const tokenId = call.headers["tokenid"] ?? "";
    loseSessions(fault, tokens, tokenId);
    return (
      troubleBefore(fault) ?? refusalOf(call, tokenId) ?? troubleInside(fault) ?? file(call, target, fault)
    );
  }

  /** The checks of session and facility. The real gateway does not make the second one. */
  function refusalOf({ fields, headers, address }: GatewayCall, tokenId: string): Reply | undefined {
    const isGood = tokens.isGood({
      username: fields["username"] ?? "",
      passwordHash: headers["passwordhash"] ?? "",
      accessToken: headers["accesstoken"] ?? "",
      tokenId,
      address,
      nowMs: nowMs(),
    });
    if (!isGood) return result("401", "Chưa xác thực", 401);
    if (fields["maCSKCB"] === known.facilityCode) return undefined;
    return result("403", "Tài khoản không được gửi cho cơ sở này", 403);
  }

  /** Checks the fields, writes the document down and answers. */
  function file({ fields }: GatewayCall, target: SendingFunction, fault: HubFault | undefined): Reply {
    if (fields["loaiHoSo"] !== target.loaiHoSo) return result("205", "Sai loaiHoSo");
    if (fields["maTinh"] !== known.facilityCode.slice(0, 2)) return result("205", "Sai maTinh");
    const text = fields["fileHSBase64"] ?? "";
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return result("205", "Sai fileHSBase64");
    const bytes = Buffer.from(text, "base64");
    const filed = readDossier(bytes);
    if (filed?.facilityCode !== known.facilityCode)
      return result("205", "Sai hồ sơ hoặc mã cơ sở trong hồ sơ");
    const document = documentOf(target.name, filed.chain, bytes);
    // Durable before the first byte of the answer, as it must be at the real gateway.
    journal.append(document);
    return received(document, fault);
  }

  function documentOf(name: SendingName, chain: string, bytes: Uint8Array): ReceivedDocument {
    const sequence = journal.received.length + 1;
    const receivedAt = instantOf(nowMs());
    return {
      sequence,
      function: name,
      facilityCode: known.facilityCode,
      chain,
      digest: `sha-256:${createHash("sha256").update(bytes).digest("hex")}`,
      bytes: bytes.length,
      transactionCode: `${known.facilityCode}${digitsOf(receivedAt, 10)}${String(sequence).padStart(8, "0")}`,
      receivedAt,
    };
  }
}

/** Trouble that a client meets whoever it is. */
function troubleBefore(fault: HubFault | undefined): Reply | undefined {
  return fault?.kind === "error" ? result("500", "Lỗi hệ thống", 500) : troubleAtTheDoor(fault);
}

/** Trouble behind the login, before anything is written down. */
function troubleInside(fault: HubFault | undefined): Reply | undefined {
  switch (fault?.kind) {
    case "token-text":
      return result("501", "Token không hợp lệ");
    case "unknown":
      return result("999", "Mã kết quả mới");
    case "reject":
      return result("205", "Dữ liệu không đúng định dạng");
    default:
      return undefined;
  }
}

function received(document: ReceivedDocument, fault: HubFault | undefined): Reply {
  return acknowledgement(fault, {
    maKetQua: "200",
    maGiaoDich: document.transactionCode,
    thoiGianTiepNhan: digitsOf(document.receivedAt, 19),
    thongDiep: fault?.kind === "warning" ? "Hồ sơ có cảnh báo, đề nghị kiểm tra" : receivedSentence,
  });
}

function result(code: string, message: string, status = 200): Reply {
  const body = { maKetQua: code, maGiaoDich: "", thoiGianTiepNhan: "", thongDiep: message };
  return { status, body };
}

/** The first characters of a moment without their punctuation: `yyyyMMdd` or `yyyyMMddHHmmss`. */
function digitsOf(moment: string, length: number): string {
  return moment.slice(0, length).replace(/\D/g, "");
}
