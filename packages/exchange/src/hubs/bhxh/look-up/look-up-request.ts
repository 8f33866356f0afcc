import type { HttpRequest } from "@benhan/core/ports";
import { formBody } from "../../wire/form-body.ts";
import { jsonBody } from "../../wire/json-body.ts";

/**
 * How the fields of a look-up travel. The letter says JSON, working clients send a form (setting
 * `bhxh.lookUpStyle`). Token, its id, account and the MD5 of the password stand in the address in both.
 */
export type CarryingStyle = "form" | "json";

/** A request with the session in its address: the address is a secret. */
export function lookUpRequest(
  url: string,
  { token = "", id_token = "", username = "", password = "" }: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
  style: CarryingStyle,
): Omit<HttpRequest, "timeoutMs"> {
  const secrets = new URLSearchParams({ token, id_token, username, password });
  return {
    method: "POST",
    url: `${url}?${secrets}`,
    headers: {
      "content-type":
        style === "json" ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded",
      accept: "application/json",
    },
    body: style === "json" ? jsonBody(fields) : formBody(fields),
  };
}
