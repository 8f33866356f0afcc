/** What JavaScript callers pass where an object or a list is wanted. */
export function oddValues(): readonly (readonly [what: string, value: unknown])[] {
  const closed = Proxy.revocable({}, {});
  const closedList = Proxy.revocable([], {});
  closed.revoke();
  closedList.revoke();
  const fail = () => {
    throw new TypeError("BN-1 is not to be told");
  };
  return [
    ["null", null],
    ["undefined", undefined],
    ["a number", 5],
    ["a big number", 5n],
    ["a text", "x"],
    ["a symbol", Symbol("x")],
    ["a function", () => 1],
    ["a list", []],
    ["a list of nothing", [null]],
    ["a date", new Date(0)],
    ["bytes", new Uint8Array(32)],
    ["an object without a prototype", Object.create(null)],
    ["a proxy that throws", new Proxy({}, { get: fail, has: fail, ownKeys: fail })],
    ["a list that throws", new Proxy([1], { get: fail, has: fail, ownKeys: fail })],
    ["a proxy that was revoked", closed.proxy],
    ["a list that was revoked", closedList.proxy],
    [
      "a getter that throws",
      {
        get facilityId() {
          return fail();
        },
      },
    ],
  ];
}
