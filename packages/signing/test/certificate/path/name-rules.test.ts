import { describe, expect, it } from "vitest";
import type { Certificate } from "../../../src/certificate/certificate.ts";
import type { GeneralName } from "../../../src/certificate/extensions/general-name.ts";
import { areNamesAllowed } from "../../../src/certificate/path/name-rules.ts";

const raw = new Uint8Array();
const noSubject = { attributes: [], text: "", raw, keys: [] };
const text = (form: "dns" | "email" | "uri", value: string): GeneralName => ({ form, text: value, raw });
const ip = (...bytes: number[]): GeneralName => ({ form: "ip", bytes: Uint8Array.from(bytes), raw });
const carrying = (...alternativeNames: GeneralName[]) =>
  ({ subject: noSubject, alternativeNames }) as unknown as Certificate;

const isPermitted = (name: GeneralName, base: GeneralName) =>
  areNamesAllowed(carrying(name), [{ permitted: [base], excluded: [] }]);
const isExcluded = (name: GeneralName, base: GeneralName) =>
  !areNamesAllowed(carrying(name), [{ permitted: [], excluded: [base] }]);

describe("name constraints", () => {
  it.each([
    ["dns", "a.example.vn", "example.vn"],
    ["dns", "EXAMPLE.VN", "example.vn"],
    ["dns", "a.example.vn", ".example.vn"],
    ["dns", "a.example.vn", ""],
    ["email", "bs@bv.example.vn", "bv.example.vn"],
    ["email", "bs@bv.example.vn", ".example.vn"],
    ["email", "bs@BV.example.vn", "bs@bv.example.vn"],
    ["uri", "https://a.example.vn:8443/x?y", ".example.vn"],
    ["uri", "https://nguoi@example.vn/", "example.vn"],
  ] as const)("%s %s lies inside %s", (form, name, base) => {
    expect(isPermitted(text(form, name), text(form, base))).toBe(true);
    expect(isExcluded(text(form, name), text(form, base))).toBe(true);
  });

  it.each([
    ["dns", "notexample.vn", "example.vn"],
    ["dns", "example.vn", ".example.vn"],
    ["dns", "example.vn.evil.com", "example.vn"],
    ["email", "bs@a.example.vn", "example.vn"],
    ["email", "BS@example.vn", "bs@example.vn"],
    ["email", "bs@example.vn", ".example.vn"],
    ["uri", "https://a.example.vn/", "example.vn"],
    ["uri", "https://evil.com/example.vn", "example.vn"],
  ] as const)("%s %s lies outside %s", (form, name, base) => {
    expect(isPermitted(text(form, name), text(form, base))).toBe(false);
    expect(isExcluded(text(form, name), text(form, base))).toBe(false);
  });

  it.each([
    ["dns", "*.example.vn"],
    ["dns", "evil.com\0.example.vn"],
    ["dns", "a..example.vn"],
    ["dns", ""],
    ["email", "a@b@example.vn"],
    ["email", "example.vn"],
    ["uri", "https://10.0.0.1/"],
    ["uri", "https://evil.com\\@example.vn/"],
    ["uri", "urn:oid:1.2.3"],
  ] as const)("%s “%s” cannot be judged, which counts against it both ways", (form, name) => {
    expect(isPermitted(text(form, name), text(form, "example.vn"))).toBe(false);
    expect(isExcluded(text(form, name), text(form, "example.vn"))).toBe(true);
  });

  it("compare addresses under their mask", () => {
    const subnet = ip(10, 1, 0, 0, 255, 255, 0, 0);
    expect(isPermitted(ip(10, 1, 2, 3), subnet)).toBe(true);
    expect(isPermitted(ip(10, 2, 2, 3), subnet)).toBe(false);
    expect(isPermitted(ip(10, 1, 2), subnet)).toBe(false);
    expect(isExcluded(ip(10, 1, 2), subnet)).toBe(true);
  });

  it("refuse a name of a form that is constrained and not understood", () => {
    const other: GeneralName = { form: "other", tag: 0xa0, raw };
    expect(isPermitted(other, other)).toBe(false);
    expect(isExcluded(other, other)).toBe(true);
    expect(isPermitted(text("dns", "a.vn"), other)).toBe(true);
  });

  it("bind together: a name lies inside each of the sets above it", () => {
    const set = (base: string) => ({ permitted: [text("dns", base)], excluded: [] });
    expect(areNamesAllowed(carrying(text("dns", "a.b.vn")), [set("vn"), set("b.vn")])).toBe(true);
    expect(areNamesAllowed(carrying(text("dns", "a.c.vn")), [set("vn"), set("b.vn")])).toBe(false);
  });

  it("cost a bounded time, whatever the certificates bring", () => {
    const many = Array.from({ length: 5_000 }, (_, i) => text("dns", `a${i}.vn`));
    expect(areNamesAllowed(carrying(...many), [{ permitted: [], excluded: many }])).toBe(false);
  });
});
