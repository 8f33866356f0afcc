import { Buffer } from "node:buffer";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
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
import { loginPath, longestMessage, pushPath, sessionSeconds } from "./axis-tables.ts";
import {
  type FiledCheckup,
  isSignedBy,
  type PushMessage,
  readCheckupOf,
  readMessage,
} from "./read-message.ts";
import { withinSixMonths } from "./six-months.ts";

/** What the axis knows of its one facility. */
export interface AxisAccount {
  /** The number of 13 digits. @official sender_id */
  readonly gln: string;
  readonly account: string;
  readonly password: string;
  /** The public key of the facility for envelopes, PEM. */
  readonly publicKey: string;
  /** Whether a second examination of a person within six months is refused. Default false. */
  readonly sixMonthRule?: boolean;
  /** Whether a document with an empty CHUKYDONVI is refused. Default false: whether the axis asks for one is unknown. */
  readonly wantsDocumentSignature?: boolean;
}

/** What the journal remembers besides, so that the rules survive a killed process. */
interface ReceivedCheckup extends ReceivedDocument {
  /** @official msg_id */
  readonly messageId: string;
  readonly person: string;
  readonly examinedOn: string;
}

/** The data axis of the Ministry: login and push. */
export function createSimulatedAxis(
  known: AxisAccount,
  { clock, journal, plan }: SimulatorParts,
): SimulatedHub {
  const sessions = new Map<string, number>();
  const calls = { login: 0, push: 0 };
  const nowMs = () => epochMs(clock.now());

  return {
    answer(call) {
      if (call.method !== "POST") return undefined;
      if (call.path === loginPath) return logIn(call);
      return call.path === pushPath ? push(call) : undefined;
    },
    state: () => stateOf(known.gln, calls, journal),
  };

  function logIn(call: ArrivedCall): Reply {
    calls.login++;
    const { username, password } = fieldsOf(call);
    if (!equal(username, known.account) || !equal(password, known.password))
      return { status: 401, body: { message: "Sai tài khoản hoặc mật khẩu" } };
    const token = randomBytes(24).toString("base64url");
    sessions.set(token, nowMs() + sessionSeconds * 1000);
    const data = {
      token,
      refresh_token: randomBytes(24).toString("base64url"),
      duration: sessionSeconds,
      role: "facility",
    };
    return { status: 200, body: { data } };
  }

  async function push(call: ArrivedCall): Promise<Reply> {
    calls.push++;
    const fault = plan.faultAt("push", calls.push);
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    const token = /^Bearer (.+)$/.exec(call.headers["authorization"] ?? "")?.[1] ?? "";
    loseSessions(fault, { forget: (one) => sessions.delete(one), forgetAll: () => sessions.clear() }, token);
    if (fault?.kind === "error") return answer("CM_SYSTEM_ERROR", 500);
    const trouble = troubleAtTheDoor(fault);
    if (trouble !== undefined) return trouble;
    if (nowMs() >= (sessions.get(token) ?? 0)) return answer("CM_AUTH_EXPIRED", 401);
    if (call.headers["service-type"] !== "100") return answer("CM_INVALID_REQUEST");
    if (call.body.length > longestMessage) return { status: 413, body: { message: "PAYLOAD_TOO_LARGE" } };
    return troubleInside(fault) ?? file(call.body, fault);
  }

  /** Checks the message, writes it down and answers. */
  function file(body: Uint8Array, fault: HubFault | undefined): Reply {
    const message = readMessage(body);
    if (message === undefined) return answer("CM_INVALID_REQUEST");
    if (message.signature === "") return answer("PS_DS_RSA_SIGNATURE_MISSING", 200, message);
    if (!isSignedBy(message, known.publicKey)) return answer("PS_DS_RSA_SIGNATURE_INVALID", 200, message);
    if (!isHeaderGood(message)) return answer("CM_INVALID_REQUEST", 200, message);
    const checkup = readCheckupOf(message, known.gln);
    if (checkup === undefined) return answer("PS_DS_VERIFY_FAIL", 200, message);
    if (known.wantsDocumentSignature && !checkup.isSigned)
      return answer("PS_DS_CA_SIGNATURE_MISSING", 200, message);
    const document = documentOf(message, checkup, body);
    const earlier = journal.received as readonly ReceivedCheckup[];
    // The same message again is the same message; another one under its id is a mistake of the sender.
    const same = earlier.find(({ messageId }) => messageId === document.messageId);
    if (same !== undefined && same.digest !== document.digest)
      return answer("CM_INVALID_REQUEST", 200, message);
    const examined = earlier.some(
      (one) =>
        one.person === checkup.person &&
        one.chain !== checkup.chain &&
        withinSixMonths(one.examinedOn, checkup.examinedOn),
    );
    if (known.sixMonthRule && examined) return answer("PS_CCCD_DUPLICATE_IN_6_MONTHS", 200, message);
    // Durable before the first byte of the answer.
    journal.append(document);
    const errors =
      fault?.kind === "warning"
        ? [{ severity: "WARNING", code: "W_TEST", field_path: "XML1.DIEN_THOAI" }]
        : [];
    return acknowledgement(fault, bodyOf("PS_DS_SAVE_SUCCESS", message, document.transactionCode, errors));
  }

  function isHeaderGood({ header }: PushMessage): boolean {
    const { version, sender_id, receiver_id, txn_type, msg_id, msg_type, data_type, send_datetime } = header;
    const wanted = new RegExp(`^${known.gln}\\d{6}[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$`);
    return (
      version === "1.0.6" &&
      sender_id === known.gln &&
      typeof receiver_id === "string" &&
      txn_type === "sync_checkup" &&
      wanted.test(String(msg_id)) &&
      msg_type === "101" &&
      data_type === "xml/base64" &&
      Math.abs(Number(send_datetime)) > 1e12
    );
  }

  function documentOf({ header }: PushMessage, checkup: FiledCheckup, body: Uint8Array): ReceivedCheckup {
    const { chain, person, examinedOn } = checkup;
    return {
      sequence: journal.received.length + 1,
      function: "push",
      facilityCode: known.gln,
      chain,
      digest: `sha-256:${createHash("sha256").update(body).digest("hex")}`,
      bytes: body.length,
      transactionCode: `DS-${known.gln}-${randomBytes(16).toString("hex")}`,
      receivedAt: instantOf(nowMs()),
      messageId: String(header["msg_id"]),
      person,
      examinedOn,
    };
  }

  function answer(code: string, status = 200, message?: PushMessage): Reply {
    return { status, body: bodyOf(code, message) };
  }

  function bodyOf(
    code: string,
    message?: PushMessage,
    transaction = "",
    errors: readonly object[] = [],
  ): object {
    return {
      header: {
        version: "1.0.6",
        sender_id: "TDLBYT",
        receiver_id: known.gln,
        txn_id: transaction,
        txn_type: "sync_checkup",
        res_code: code,
        res_msg: code,
        msg_type: "102",
        ref_msg_id: message?.header["msg_id"] ?? "",
        res_datetime: nowMs(),
      },
      data: { data_state: "", data_state_msg: "", message_check_ca: "", message_notify: "", errors },
      signature: "",
    };
  }

  /** Trouble behind the login, before anything is written down. */
  function troubleInside(fault: HubFault | undefined): Reply | undefined {
    switch (fault?.kind) {
      case "token-text":
        return answer("CM_AUTH_INVALID");
      case "unknown":
        return answer("PS_NEW_CODE");
      case "reject":
        return answer("CM_INVALID_REQUEST");
      case "already":
        return answer("PS_CCCD_DUPLICATE_IN_6_MONTHS");
      default:
        return undefined;
    }
  }
}

/** In constant time for texts of one length. */
function equal(given: unknown, own: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? "")), Buffer.from(own)];
  return one.length === other.length && timingSafeEqual(one, other);
}
