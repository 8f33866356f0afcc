import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";

const file = fileURLToPath(new URL("../benhan-serve.config.mjs", import.meta.url));

afterEach(() => vi.unstubAllEnvs());

it("the module tells all settings that are missing at once, in both languages", async () => {
  for (const name of Object.keys(process.env)) if (name.startsWith("HIS_")) vi.stubEnv(name, undefined);
  vi.stubEnv("HIS_FACILITY", "bv-mau");
  const { default: open } = (await import(file)) as { default: () => Promise<object> };
  const names = [
    ...["HIS_DATA", "HIS_FACILITY_CODE", "HIS_BHXH_ACCOUNT", "HIS_BHXH_URL", "HIS_BHXH_PASSWORD"],
    ...["HIS_OFFICER", "HIS_OFFICER_ID"],
  ].join(", ");
  await expect(open()).rejects.toThrow(
    `thiếu biến môi trường: ${names} / environment variables are missing: ${names}`,
  );
});
