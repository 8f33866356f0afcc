/** A number of JSON as it was written: no digit of it is lost. */
export class RawNumber {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

/** What a file holds before anybody asked whether it fits. Objects have no prototype: every name is possible. */
export type RawValue = string | RawNumber | boolean | null | readonly RawValue[] | RawObject;

export interface RawObject {
  readonly [name: string]: RawValue;
}

/** True for an object that is neither a list nor a number. */
export function isRawObject(value: unknown): value is RawObject {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof RawNumber)
  );
}
