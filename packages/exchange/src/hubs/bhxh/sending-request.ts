import type { HttpRequest } from "@benhan/core/ports";
import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import type { HubSession } from "../auth/hub-session.ts";
import { formBody } from "../wire/form-body.ts";
import { jsonBody } from "../wire/json-body.ts";
import type { BhxhAccount } from "./bhxh-gateway-options.ts";
import type { SendingFunction } from "./sending-function.ts";

/** The request of a sending function: the bytes as they are, in Base64, under the names that the function has. */
export function sendingRequest(
  { path, dossierType, style, body, names }: SendingFunction,
  baseUrl: string,
  { facilityCode, account }: BhxhAccount,
  { headers, values }: HubSession,
  bytes: Uint8Array,
): Omit<HttpRequest, "timeoutMs"> {
  const period = names.period === undefined ? undefined : periodOf(bytes);
  const fields = {
    ...(style === "fields" ? values : { username: account }),
    [names.dossierType]: dossierType,
    // The old province code, and never looked up in the table of new units.
    ...(names.province !== undefined && { [names.province]: facilityCode.slice(0, 2) }),
    [names.facilityCode]: facilityCode,
    ...(names.period !== undefined && period !== undefined && { [names.period]: period }),
    [names.file]: encodeBase64(bytes),
  };
  return {
    method: "POST",
    url: `${baseUrl}${path}`,
    headers: {
      "content-type":
        body === "json" ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded",
      accept: "application/json",
      ...(style === "headers" ? headers : {}),
    },
    body: body === "json" ? jsonBody(fields) : formBody(fields),
  };
}

/** @official KY_QT */
function periodOf(bytes: Uint8Array): string | undefined {
  return /<KY_QT>\s*(\d{6})\s*<\/KY_QT>/.exec(new TextDecoder().decode(bytes))?.[1];
}
