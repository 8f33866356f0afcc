import type { FacilityId } from "@benhan/core";
import type { EmrError, Issue } from "@benhan/core/faults";
import type { Clock, HttpTransport, SecretSource } from "@benhan/core/ports";
import {
  baseUrlRefused,
  hubOptionInvalid,
  hubOptionsInvalid,
  testFacilityInProduction,
} from "./hub-options.faults.ts";
import {
  type HubAddress,
  type HubEnvironmentOption,
  type HubHosts,
  hubAddressOf,
} from "./wire/hub-address.ts";

/** What every connector is told. */
export interface HubOptions {
  readonly facilityId: FacilityId;
  /** Deliberately without a default. `baseUrl` is for the simulator and other test hosts. */
  readonly environment: HubEnvironmentOption;
  /** Is asked for the password whenever a session is opened. */
  readonly secrets: SecretSource;
  /** Default: `fetch`. The address that the calls come from must be registered with the hub and must not change. */
  readonly transport?: HttpTransport;
  readonly clock?: Clock;
  /** Limit for one call as a whole, with login and one repetition. Default 60 seconds. */
  readonly timeoutMs?: number;
  /** No hub publishes a limit. Default 10 MiB. */
  readonly maxBytes?: number;
  /** How many calls are under way at once. Default 1. */
  readonly inFlight?: number;
  /** Facility codes of examples and tests: the real hub never sees them. Default `defaultTestFacilityCodes`. */
  readonly testFacilityCodes?: readonly string[];
  /**
   * The address that calls come from now, where the host knows it: a session that was taken from another address is not
   * used any more. Default: not watched.
   */
  readonly egressAddress?: () => string | undefined;
}

/** Facility codes of examples and tests. The real hubs never see them. */
export const defaultTestFacilityCodes: readonly string[] = ["00000", "79999", "99999"];

/** A value whose declared type nobody has checked: the options may come from JavaScript or a file. */
export type Unchecked<T> = { readonly [K in keyof T]?: unknown };

/** Collects the mistakes of options, so that none is found only after the one before it was mended. */
export interface OptionCheck {
  expect(option: string, isGood: boolean, expected: string): void;
  complain(option: string, fault: EmrError): void;
}

/**
 * Checks what every connector is told, then what this one is told besides.
 *
 * @param of the function that was called
 * @throws EmrError `exchange.hub.options_invalid` with every mistake as its issue
 */
export function checkHubOptions<T extends HubOptions>(
  of: string,
  options: T,
  hosts: HubHosts,
  { facilityCode, check }: HubOptionRules<T>,
): HubAddress {
  const issues: Issue[] = [];
  const complain: OptionCheck["complain"] = (option, { code, text, nextStep }) => {
    issues.push({ code, severity: "error", path: [option], text, ...(nextStep && { nextStep }) });
  };
  const expect: OptionCheck["expect"] = (option, isGood, expected) => {
    if (!isGood) complain(option, hubOptionInvalid({ option, expected }));
  };
  // A call without any options is a mistake in each of them.
  const given: Unchecked<T> = options ?? {};
  expect("facilityId", isFilled(given.facilityId), "parseFacilityId(…)");
  check(given, { expect, complain });
  expect("secrets", hasFunction(given.secrets, "getSecret"), "{ getSecret }");
  expectDuration("timeoutMs", given.timeoutMs, { expect, complain });
  const { maxBytes, inFlight, transport, clock, egressAddress, testFacilityCodes } = given;
  expect("maxBytes", maxBytes === undefined || isPositive(maxBytes), "> 0");
  const isCount = inFlight === undefined || (isPositive(inFlight) && Number.isInteger(inFlight));
  expect("inFlight", isCount, "1, 2, 3, …");
  expect("transport", transport === undefined || hasFunction(transport, "send"), "{ send }");
  expect("clock", clock === undefined || hasFunction(clock, "now"), "{ now, sleep }");
  const isAddress = egressAddress === undefined || typeof egressAddress === "function";
  expect("egressAddress", isAddress, "() => …");
  const isCodes = testFacilityCodes === undefined || isTextList(testFacilityCodes);
  expect("testFacilityCodes", isCodes, '["…"]');

  const address = hubAddressOf(given.environment, hosts);
  if (address === undefined) {
    expect("environment", false, '"production" | "training" | { baseUrl: "https://…" }');
  } else if (address === "refused") {
    complain("environment", baseUrlRefused({}));
  } else {
    const testCodes: readonly unknown[] = isTextList(testFacilityCodes)
      ? testFacilityCodes
      : defaultTestFacilityCodes;
    if (address.environment === "production" && testCodes.includes(given[facilityCode]))
      complain("environment", testFacilityInProduction({}));
    if (issues.length === 0) return address;
  }
  throw hubOptionsInvalid({ of, mistakes: issues.map(({ text }) => text) }, { issues });
}

/** What one connector is told besides. */
export interface HubOptionRules<T> {
  /** The option that holds the code of the facility at this hub. */
  readonly facilityCode: keyof T;
  check(given: Unchecked<T>, found: OptionCheck): void;
}

export function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

export function isPositive(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

/** A timer of the platform fires at once when it is given more: some 24 days. */
const longestTimerMs = 2 ** 31 - 1;

/** Complains of an option that is given and is no time to wait for. */
export function expectDuration(option: string, value: unknown, { expect }: OptionCheck): void {
  const isGood = isPositive(value) && Number(value) <= longestTimerMs;
  expect(option, value === undefined || isGood, `> 0, ≤ ${longestTimerMs} (ms)`);
}

/** A list of texts, none of them empty. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isFilled);
}

/** True for an object that has this function. */
export function hasFunction(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, name) === "function";
}
