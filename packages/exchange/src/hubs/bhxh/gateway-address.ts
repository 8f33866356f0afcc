import type { EmrError, Issue } from "@benhan/core/faults";
import type { BhxhGatewayOptions } from "./bhxh-gateway-options.ts";
import {
  accountOfOtherFacility,
  baseUrlRefused,
  facilityCodeInvalid,
  gatewayOptionInvalid,
  gatewayOptionsInvalid,
  testFacilityInProduction,
} from "./bhxh-options.faults.ts";

const hosts = {
  production: "https://egw.baohiemxahoi.gov.vn",
  training: "https://daotaoegw.baohiemxahoi.gov.vn",
} as const;

/** Facility codes of examples and tests. The real gateway never sees them. */
export const defaultTestFacilityCodes: readonly string[] = ["00000", "79999", "99999"];

/** A value whose declared type nobody has checked: the options may come from JavaScript or a file. */
type Unchecked<T> = { readonly [K in keyof T]?: unknown };

/** Where the connector sends to, and what kind of gateway that is, whatever name it was given by. */
export interface GatewayAddress {
  readonly baseUrl: string;
  readonly environment: "production" | "training" | "test";
}

/**
 * Where the connector sends to.
 *
 * @throws EmrError `exchange.bhxh.options_invalid` with every mistake of the options, so that none is found only after
 *   the one before it was mended.
 */
export function gatewayAddress(options: BhxhGatewayOptions): GatewayAddress {
  const issues: Issue[] = [];
  const complain = (option: keyof BhxhGatewayOptions, { code, text, nextStep }: EmrError) => {
    issues.push({ code, severity: "error", path: [option], text, ...(nextStep && { nextStep }) });
  };
  const expect = (option: keyof BhxhGatewayOptions, isGood: boolean, expected: string) => {
    if (!isGood) complain(option, gatewayOptionInvalid({ option, expected }));
  };
  // A call without any options is a mistake in each of them.
  const given: Unchecked<BhxhGatewayOptions> = options ?? {};
  const { facilityCode, account, secrets, environment, unsigned } = given;

  expect("facilityId", isFilled(given.facilityId), "parseFacilityId(…)");
  expect("facilityCode", isFilled(facilityCode), "MA_CSKCB");
  expect("account", isFilled(account), "xxxxx_BV");
  expect("secrets", hasFunction(secrets, "getSecret"), "{ getSecret }");
  for (const option of ["timeoutMs", "maxBytes"] as const) {
    expect(option, given[option] === undefined || isPositive(given[option]), "> 0");
  }
  expect("unsigned", [undefined, "refuse", "send"].includes(unsigned as undefined), '"refuse" | "send"');

  if (isFilled(facilityCode)) {
    if (!/^[0-9A-Za-z]{5}$/.test(facilityCode)) complain("facilityCode", facilityCodeInvalid({}));
    if (isFilled(account) && account !== facilityCode && !account.startsWith(`${facilityCode}_`)) {
      complain("account", accountOfOtherFacility({}));
    }
  }

  const address = addressOf(environment);
  if (address === undefined) {
    const expected = '"production" | "training" | { baseUrl: "https://…" }';
    complain("environment", gatewayOptionInvalid({ option: "environment", expected }));
  } else if (address === "refused") {
    complain("environment", baseUrlRefused({}));
  } else {
    const { testFacilityCodes = defaultTestFacilityCodes } = options;
    const kind = kindOf(address);
    if (kind === "production" && testFacilityCodes.includes(String(facilityCode))) {
      complain("environment", testFacilityInProduction({}));
    }
    if (issues.length === 0) return { baseUrl: address.href.replace(/\/+$/, ""), environment: kind };
  }
  throw gatewayOptionsInvalid({ mistakes: issues.map(({ text }) => text) }, { issues });
}

/** By the host: a final dot in it changes its look only. */
function kindOf({ hostname }: URL): GatewayAddress["environment"] {
  const host = hostname.replace(/\.+$/, "");
  if (host === new URL(hosts.production).hostname) return "production";
  return host === new URL(hosts.training).hostname ? "training" : "test";
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isPositive(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function hasFunction(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, name) === "function";
}

function addressOf(environment: unknown): URL | "refused" | undefined {
  if (environment === "production" || environment === "training") return new URL(hosts[environment]);
  if (typeof environment !== "object" || environment === null || !("baseUrl" in environment))
    return undefined;
  return isFilled(environment.baseUrl) ? testAddress(environment.baseUrl) : undefined;
}

function testAddress(text: string): URL | "refused" {
  const url = parsed(text);
  if (url === undefined) return "refused";
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocal);
  return isSafe && `${url.username}${url.password}${url.search}${url.hash}` === "" ? url : "refused";
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
