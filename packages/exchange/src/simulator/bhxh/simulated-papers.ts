import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { epochMs, instantOf } from "@benhan/core";
import type { HubFault } from "../fault-plan.ts";
import {
  acknowledgement,
  loseSessions,
  type Reply,
  type SimulatorParts,
  troubleAtTheDoor,
} from "../simulated-hub.ts";
import type { GatewayCall } from "./gateway-call.ts";
import { longestPaper, type PaperFunction, simulatedPapers } from "./paper-tables.ts";
import type { SessionTokens } from "./session-tokens.ts";

/** The functions for papers and catalogues; `undefined` for others. What arrives is written down before it is answered. */
export function createSimulatedPapers(
  facilityCode: string,
  tokens: SessionTokens,
  { clock, journal, plan }: SimulatorParts,
  countCall: (name: string) => number,
): (call: GatewayCall) => Promise<Reply> | undefined {
  return (call) => {
    const target = Object.hasOwn(simulatedPapers, call.path) ? simulatedPapers[call.path] : undefined;
    return target === undefined ? undefined : receive(call, target);
  };

  async function receive(call: GatewayCall, target: PaperFunction): Promise<Reply> {
    const fault = plan.faultAt(target.name, countCall(target.name));
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    const { fields, headers } = call;
    const inHeaders = target.session === "headers";
    const tokenId = (inHeaders ? headers["tokenid"] : fields["id_token"]) ?? "";
    loseSessions(fault, tokens, tokenId);
    const door = fault?.kind === "error" ? result(target, "500", 500) : troubleAtTheDoor(fault);
    if (door !== undefined) return door;
    const isGood = tokens.isGood({
      username: fields["username"] ?? "",
      passwordHash: (inHeaders ? headers["passwordhash"] : fields["password"]) ?? "",
      accessToken: (inHeaders ? headers["accesstoken"] : fields["token"]) ?? "",
      ...{ tokenId, address: call.address, nowMs: epochMs(clock.now()) },
    });
    if (!isGood || fields[target.facility] !== facilityCode) return result(target, "401");
    const code = codeOf(fault);
    return code === undefined ? file(fields, target, fault) : result(target, code);
  }

  function file(
    fields: Readonly<Record<string, string>>,
    target: PaperFunction,
    fault: HubFault | undefined,
  ): Reply {
    const type = fields["loaiHs"] ?? "";
    const text = fields[target.file] ?? "";
    if (!target.types.includes(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return result(target, "205");
    const bytes = Buffer.from(text, "base64");
    if (bytes.length > longestPaper) return result(target, "1001");
    const digest = `sha-256:${createHash("sha256").update(bytes).digest("hex")}`;
    const sequence = journal.received.length + 1;
    const receivedAt = instantOf(epochMs(clock.now()));
    const transactionCode = `${facilityCode}${type}${String(sequence).padStart(8, "0")}`;
    journal.append({
      ...{ sequence, function: target.name, facilityCode, digest, bytes: bytes.length },
      chain: `${type}:${keyOf(bytes.toString("utf8"), target.keys) ?? digest}`,
      ...{ transactionCode, receivedAt },
    });
    return acknowledgement(fault, {
      [target.codeName]: "200",
      [target.transactionName]: transactionCode,
      [target.codeName === "MaKetQua" ? "ThoiGianTiepNhan" : "thoiGianTiepNhan"]: receivedAt
        .slice(0, 19)
        .replace(/\D/g, ""),
      ...(fault?.kind === "warning" && { thongDiep: "Có cảnh báo" }),
    });
  }
}

function result({ codeName, transactionName }: PaperFunction, code: string, status = 200): Reply {
  return { status, body: { [codeName]: code, [transactionName]: "" } };
}

function codeOf(fault: HubFault | undefined): string | undefined {
  switch (fault?.kind) {
    case "token-text":
      return "501";
    case "unknown":
      return "999";
    case "reject":
      return "205";
    default:
      return undefined;
  }
}

function keyOf(text: string, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = new RegExp(`<${key}>\\s*([^<]{1,60}?)\\s*</${key}>`).exec(text)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
